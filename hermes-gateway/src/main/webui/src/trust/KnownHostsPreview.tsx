import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useRef } from 'react';
import type { KnownHostsResult } from '../api/trust';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';

const COLORS = { approved: 'green', same: 'grey', differs: 'orange', rejected: 'red' } as const;

/** A long file is checked whole and shown in part. */
const MOST_SHOWN = 200;

export function KnownHostsPreview({ result }: { result: KnownHostsResult }) {
  const { keys, unused, skipped, dryRun } = result;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for what undoes the effect.
    void section.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const approved = keys.filter((key) => key.verdict === 'approved').length;
  const counts = { approved, others: keys.length - approved, unused };
  return (
    <section ref={section} aria-label={t('trust.known.preview')}>
      <p>
        <strong>{dryRun ? t('trust.known.summary', counts) : t('trust.known.done', counts)}</strong>
      </p>
      {keys.length > 0 && <KeyTable keys={keys.slice(0, MOST_SHOWN)} />}
      {keys.length > MOST_SHOWN && (
        <p className="su-quiet">{t('trust.known.more', { count: keys.length - MOST_SHOWN })}</p>
      )}
      <ul className="su-plain-list su-quiet">
        {skipped.slice(0, MOST_SHOWN).map(({ line, reason }) => (
          <li key={line}>{t('trust.known.skipped', { line, reason })}</li>
        ))}
      </ul>
    </section>
  );
}

function KeyTable({ keys }: { keys: KnownHostsResult['keys'] }) {
  return (
    <Table variant="compact" aria-label={t('trust.known.preview')}>
      <Thead>
        <Tr>
          <Th>{t('trust.known.line')}</Th>
          <Th>{t('trust.waiting.machine')}</Th>
          <Th>{t('trust.signers.fingerprint')}</Th>
          <Th>{t('trust.known.result')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {keys.map((key) => (
          <Tr key={key.machineId + key.fingerprint}>
            <Td dataLabel={t('trust.known.line')}>{key.line}</Td>
            <Td dataLabel={t('trust.waiting.machine')}>{key.machine}</Td>
            <Td dataLabel={t('trust.signers.fingerprint')}>
              {key.keyType} <code className="su-mono">{key.fingerprint}</code>
            </Td>
            <Td dataLabel={t('trust.known.result')}>
              <Pill color={COLORS[key.verdict]}>{t(`trust.known.verdict.${key.verdict}`)}</Pill>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
