import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Execution } from '../api/jobs';
import { t } from '../i18n/t';
import { Elapsed } from '../ui/Elapsed';
import { sentenceCase } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { JobStateLabel } from './JobStateLabel';
import { useActionTitle } from './useActions';

export function ExecutionTable({ executions }: { executions: Execution[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('jobs.executions')}>
        <Thead>
          <Tr>
            <Th>{t('jobs.result')}</Th>
            <Th>{t('jobs.what')}</Th>
            <Th>{t('jobs.how')}</Th>
            <Th>{t('jobs.finished')}</Th>
            <Th>{t('jobs.took')}</Th>
            <Th>{t('jobs.message')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {executions.map((execution) => (
            <Tr key={execution.id}>
              <Td dataLabel={t('jobs.result')}>
                <JobStateLabel state={execution.status} />
              </Td>
              <Td dataLabel={t('jobs.what')}>
                {execution.jobId ? (
                  <Link to={`/jobs/${execution.jobId}`}>{titleOf(execution.action)}</Link>
                ) : (
                  titleOf(execution.action)
                )}
              </Td>
              <Td dataLabel={t('jobs.how')}>{sentenceCase(execution.mode)}</Td>
              <Td dataLabel={t('jobs.finished')}>
                <RelativeTime at={execution.finishedAt} missing="–" />
              </Td>
              <Td dataLabel={t('jobs.took')}>
                <Elapsed from={execution.startedAt} to={execution.finishedAt} />
              </Td>
              <Td dataLabel={t('jobs.message')}>{execution.errorMessage}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
