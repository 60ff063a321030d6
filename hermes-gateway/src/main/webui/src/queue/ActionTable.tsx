import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Queue } from '../api/queue';
import { t } from '../i18n/t';
import { useActions, useActionTitle } from '../jobs/useActions';
import { count } from '../ui/format';
import { PauseCircleIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { ActionPauseButton } from './ActionPauseButton';
import { shownActions } from './queueText';

export function ActionTable({ queue }: { queue: Queue }) {
  const titleOf = useActionTitle();
  const catalogue = useActions().data?.items ?? [];
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('queue.actions.title')}>
        <Thead>
          <Tr>
            <Th>{t('queue.actions.action')}</Th>
            <Th>{t('queue.actions.waiting')}</Th>
            <Th>{t('queue.actions.running')}</Th>
            <Th>{t('queue.actions.lost')}</Th>
            <Th screenReaderText={t('queue.actions.pauseOrResume')} />
          </Tr>
        </Thead>
        <Tbody>
          {shownActions(queue, catalogue).map(({ action, waiting, running, lost, pause }) => (
            <Tr key={action}>
              <Td dataLabel={t('queue.actions.action')}>
                <div className="su-row">
                  <strong>{titleOf(action)}</strong>
                  {pause && (
                    <Pill color="yellow" icon={<PauseCircleIcon />} explains={pause.reason || undefined}>
                      {t('queue.paused')}
                    </Pill>
                  )}
                </div>
              </Td>
              <Td dataLabel={t('queue.actions.waiting')}>
                <JobCount action={action} state="queued" value={waiting} />
              </Td>
              <Td dataLabel={t('queue.actions.running')}>
                <JobCount action={action} state="running" value={running} />
              </Td>
              <Td dataLabel={t('queue.actions.lost')}>
                <JobCount action={action} state="lost" value={lost} />
              </Td>
              <Td isActionCell>
                <ActionPauseButton action={action} title={titleOf(action)} pause={pause} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function JobCount({ action, state, value }: { action: string; state: string; value: number }) {
  if (value === 0) return <span className="su-quiet su-numbers">0</span>;
  return (
    <Link className="su-numbers" to={`/jobs?state=${state}&action=${encodeURIComponent(action)}`}>
      {count(value)}
    </Link>
  );
}
