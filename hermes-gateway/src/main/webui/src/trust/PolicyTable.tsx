import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { HostKeyPolicy } from '../api/trust';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';

const COLORS = { never: 'red', ask: 'yellow', accept_first: 'green' } as const;

interface Props {
  policies: HostKeyPolicy[];
  onRemove: (policy: HostKeyPolicy) => void;
}

export function PolicyTable({ policies, onRemove }: Props) {
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('trust.policies.title')}>
        <Thead>
          <Tr>
            <Th>{t('trust.name')}</Th>
            <Th>{t('trust.speaksFor')}</Th>
            <Th>{t('trust.policies.firstKey')}</Th>
            <Th>{t('trust.policies.learns')}</Th>
            <Th>{t('trust.setBy')}</Th>
            <Th screenReaderText={t('trust.remove')} />
          </Tr>
        </Thead>
        <Tbody>
          {policies.map((policy) => (
            <Tr key={policy.id}>
              <Td dataLabel={t('trust.name')}>
                <strong>{policy.name}</strong>
              </Td>
              <Td dataLabel={t('trust.speaksFor')}>
                {policy.tag ? t('trust.tag', { tag: policy.tag }) : t('trust.all')}
              </Td>
              <Td dataLabel={t('trust.policies.firstKey')}>
                <div className="su-row">
                  <Pill
                    color={COLORS[policy.firstKey]}
                    explains={t(`trust.policies.ruleHelp.${policy.firstKey}`)}
                  >
                    {t(`trust.policies.rule.${policy.firstKey}`)}
                  </Pill>
                  <span className="su-mono">{policy.ranges.join(', ')}</span>
                </div>
              </Td>
              <Td dataLabel={t('trust.policies.learns')}>
                {policy.learn && policy.firstKey !== 'never'
                  ? t('trust.policies.yes')
                  : t('trust.policies.no')}
              </Td>
              <Td dataLabel={t('trust.setBy')}>{nameOf({ id: policy.createdBy })}</Td>
              <Td isActionCell>
                <ScopedButton
                  needs="admin"
                  variant="secondary"
                  size="sm"
                  aria-label={t('trust.removeWhat', { name: policy.name })}
                  onClick={() => onRemove(policy)}
                >
                  {t('trust.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
