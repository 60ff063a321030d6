import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { WorkDone } from '../api/week';
import { t } from '../i18n/t';
import { errorTitle } from '../jobs/errorTitle';
import { count } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { failureLink } from './weekLinks';

export function FailureTable({ work }: { work: WorkDone }) {
  if (work.failures.length === 0) return <p className="su-quiet">{t('overview.noFailures')}</p>;
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('overview.failures')}>
        <Thead>
          <Tr>
            <Th>{t('overview.failure')}</Th>
            <Th>{t('overview.jobs')}</Th>
            <Th>{t('overview.machines')}</Th>
            <Th>{t('overview.last')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {work.failures.map(({ kind, jobs, machines, latestAt, latestJob }) => (
            <Tr key={kind}>
              <Td dataLabel={t('overview.failure')}>{errorTitle(kind)}</Td>
              <Td dataLabel={t('overview.jobs')}>
                <Link to={failureLink(kind, work.since)}>{count(jobs)}</Link>
              </Td>
              <Td dataLabel={t('overview.machines')}>{count(machines)}</Td>
              <Td dataLabel={t('overview.last')}>
                <Link to={`/jobs/${latestJob}`}>
                  <RelativeTime at={latestAt} />
                </Link>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
