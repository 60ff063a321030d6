import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { SealingKey } from '../api/secrets';
import { t } from '../i18n/t';
import { count } from '../ui/format';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  keys: SealingKey[];
  canRetire: boolean;
  onRetire: (key: SealingKey) => void;
}

const stateOf = (key: SealingKey) => {
  if (key.sealing) return 'seals';
  if (key.retiredAt) return 'retired';
  if (!key.atHand) return 'missing';
  return key.credentials > 0 ? 'opens' : 'unused';
};

export function KeyTable({ keys, canRetire, onRetire }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('secrets.keys')}>
        <Thead>
          <Tr>
            <Th>{t('secrets.key')}</Th>
            <Th>{t('secrets.state')}</Th>
            <Th>{t('secrets.credentials')}</Th>
            <Th>{t('secrets.since')}</Th>
            <Th screenReaderText={t('secrets.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {keys.map((key) => (
            <Tr key={key.id}>
              <Td dataLabel={t('secrets.key')}>
                <code className="su-mono">{key.id}</code>
              </Td>
              <Td dataLabel={t('secrets.state')}>
                <Pill color={key.sealing ? 'green' : undefined}>{t(`secrets.is.${stateOf(key)}`)}</Pill>
              </Td>
              <Td dataLabel={t('secrets.credentials')}>{count(key.credentials)}</Td>
              <Td dataLabel={t('secrets.since')}>
                <RelativeTime at={key.knownSince} />
              </Td>
              <Td isActionCell>
                {canRetire && stateOf(key) === 'unused' && (
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={t('secrets.retireOf', { key: key.id })}
                    onClick={() => onRetire(key)}
                  >
                    {t('secrets.retire')}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
