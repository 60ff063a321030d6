import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Holder } from '../api/packages';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  holders: Holder[];
  label: string;
}

export function HolderTable({ holders, label }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{t('packages.machine')}</Th>
            <Th>{t('packages.version')}</Th>
            <Th>{t('packages.seen')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {holders.map((holder) => (
            <Tr key={holder.machineId}>
              <Td dataLabel={t('packages.machine')}>
                <Link to={`/machines/${holder.machineId}/updates`}>{holder.machine}</Link>
              </Td>
              <Td dataLabel={t('packages.version')}>
                {holder.found.map(({ arch, version }) => (
                  <div key={arch + version}>
                    <span className="su-mono">{version}</span>{' '}
                    <span className="su-quiet su-small">{arch}</span>
                  </div>
                ))}
              </Td>
              <Td dataLabel={t('packages.seen')}>
                <Link to={`/jobs/${holder.jobId}`}>
                  <RelativeTime at={holder.seenAt} />
                </Link>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
