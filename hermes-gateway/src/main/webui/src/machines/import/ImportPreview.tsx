import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useRef } from 'react';
import type { ImportResult } from '../../api/bulk';
import { t } from '../../i18n/t';
import { Pill } from '../../ui/Pill';

const COLORS = { new: 'green', added: 'green', known: 'grey', wrong: 'red' } as const;

/** A long list is checked whole and shown in part. */
const MOST_SHOWN = 200;

export function ImportPreview({ result }: { result: ImportResult }) {
  const { machines, fresh, known, wrong, ignored } = result;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for what undoes the effect.
    void section.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const worstFirst = [...machines].sort(
    (a, b) => Number(b.verdict === 'wrong') - Number(a.verdict === 'wrong'),
  );
  return (
    <section ref={section} aria-label={t('machines.import.preview')}>
      <p>
        <strong>{t('machines.import.summary', { fresh, known, wrong })}</strong>
      </p>
      {ignored.length > 0 && (
        <p className="su-quiet">{t('machines.import.ignored', { words: ignored.join(', ') })}</p>
      )}
      <Table variant="compact" aria-label={t('machines.import.preview')}>
        <Thead>
          <Tr>
            <Th>{t('machines.import.place')}</Th>
            <Th>{t('machines.field.name')}</Th>
            <Th>{t('machines.field.host')}</Th>
            <Th>{t('machines.import.result')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {worstFirst.slice(0, MOST_SHOWN).map((machine) => (
            <Tr key={machine.place}>
              <Td>{machine.place}</Td>
              <Td>{machine.name ?? '–'}</Td>
              <Td className="su-mono">
                {machine.hostname ?? '–'}:{machine.port ?? '–'}
              </Td>
              <Td>
                <Pill color={COLORS[machine.verdict]}>{t(`machines.import.verdict.${machine.verdict}`)}</Pill>{' '}
                {machine.knownAs}
                {machine.errors?.map(({ field, message }) => `${field} ${message}`).join(', ')}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {machines.length > MOST_SHOWN && (
        <p className="su-quiet">{t('machines.import.more', { count: machines.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
}
