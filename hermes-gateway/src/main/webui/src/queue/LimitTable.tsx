import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Limit } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { Pill } from '../ui/Pill';
import { count } from '../ui/format';
import { limitedName } from './queueText';

interface Props {
  limits: Limit[];
  onChange: (limit: Limit) => void;
  onLift: (limit: Limit) => void;
}

export function LimitTable({ limits, onChange, onLift }: Props) {
  const titleOf = useActionTitle();
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('queue.limits.title')}>
        <Thead>
          <Tr>
            <Th>{t('queue.limits.counts')}</Th>
            <Th modifier="nowrap">{t('queue.limits.most')}</Th>
            <Th modifier="nowrap">{t('queue.limits.runningNow')}</Th>
            <Th modifier="nowrap">{t('queue.limits.setBy')}</Th>
            <Th screenReaderText={t('queue.limits.changeOrLift')} />
          </Tr>
        </Thead>
        <Tbody>
          {limits.map((limit) => {
            const name = limitedName(limit, titleOf);
            const button = { needs: 'admin', variant: 'secondary', size: 'sm' } as const;
            return (
              <Tr key={limit.id}>
                <Td dataLabel={t('queue.limits.counts')}>
                  <strong>{name}</strong>
                </Td>
                <Td dataLabel={t('queue.limits.most')}>
                  <div className="su-row">
                    <span className="su-numbers">{count(limit.maxRunning)}</span>
                    {limit.scope === 'all' && limit.maxRunning === 1 && (
                      <Pill explains={t('queue.limits.strictExplains')}>{t('queue.limits.strict')}</Pill>
                    )}
                  </div>
                </Td>
                <Td dataLabel={t('queue.limits.runningNow')}>
                  <div className="su-row">
                    <span className="su-numbers">{count(limit.running)}</span>
                    {limit.running >= limit.maxRunning && (
                      <Pill color="orange" explains={t('queue.limits.reachedExplains')}>
                        {t('queue.limits.reached')}
                      </Pill>
                    )}
                  </div>
                </Td>
                <Td dataLabel={t('queue.limits.setBy')}>{nameOf({ id: limit.setBy })}</Td>
                <Td isActionCell>
                  <div className="su-row su-row--one-line">
                    <ScopedButton
                      {...button}
                      aria-label={t('queue.limits.changeWhat', { name })}
                      onClick={() => onChange(limit)}
                    >
                      {t('queue.limits.change')}
                    </ScopedButton>
                    <ScopedButton
                      {...button}
                      aria-label={t('queue.limits.liftWhat', { name })}
                      onClick={() => onLift(limit)}
                    >
                      {t('queue.limits.lift')}
                    </ScopedButton>
                  </div>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </div>
  );
}
