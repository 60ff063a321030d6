import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Target } from '../api/campaigns';
import { t } from '../i18n/t';
import { errorTitle } from '../jobs/errorTitle';
import { Elapsed } from '../ui/Elapsed';
import { TargetStateLabel } from './TargetStateLabel';

export function TargetTable({ targets }: { targets: Target[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('campaigns.targets.label')}>
        <Thead>
          <Tr>
            <Th>{t('campaigns.targets.machine')}</Th>
            <Th>{t('campaigns.stateLabel')}</Th>
            <Th>{t('campaigns.wave')}</Th>
            <Th>{t('campaigns.targets.job')}</Th>
            <Th>{t('campaigns.took')}</Th>
            <Th>{t('campaigns.targets.error')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {targets.map((target) => (
            <Tr key={target.machineId}>
              <Td dataLabel={t('campaigns.targets.machine')}>
                <Link to={`/machines/${target.machineId}`}>
                  <strong>{target.machine}</strong>
                </Link>
                {target.tags.length > 0 && (
                  <div className="su-quiet su-small">
                    {t('campaigns.targets.countsFor', { tags: target.tags.join(', ') })}
                  </div>
                )}
              </Td>
              <Td dataLabel={t('campaigns.stateLabel')}>
                <TargetStateLabel state={target.state} />
              </Td>
              <Td dataLabel={t('campaigns.wave')} className="su-numbers">
                {target.wave}
              </Td>
              <Td dataLabel={t('campaigns.targets.job')} modifier="nowrap">
                <TargetJob target={target} />
              </Td>
              <Td dataLabel={t('campaigns.took')} modifier="nowrap">
                <Elapsed from={target.requestedAt} to={target.finishedAt} />
              </Td>
              <Td dataLabel={t('campaigns.targets.error')}>
                {target.held && <div className="su-quiet su-small">{target.held}</div>}
                {target.error && (
                  <>
                    <div>{errorTitle(target.error.kind)}</div>
                    <div className="su-quiet su-small">{target.error.message}</div>
                  </>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function TargetJob({ target: { machine, jobId, attempt } }: { target: Target }) {
  if (!jobId) return <span className="su-quiet">–</span>;
  return (
    <Link to={`/jobs/${jobId}`} aria-label={t('campaigns.targets.jobOn', { machine })}>
      {attempt > 1 ? t('campaigns.targets.attempt', { attempt }) : t('campaigns.targets.job')}
    </Link>
  );
}
