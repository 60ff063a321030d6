import './texts';
import { Button, Progress } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Scan } from '../api/discovery';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { JobStateLabel } from '../jobs/JobStateLabel';
import { count } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { useCancelScan } from './useDiscovery';

interface Props {
  scans: Scan[];
  chosen: string;
  onChoose: (id: string) => void;
}

export function ScanList({ scans, chosen, onChoose }: Props) {
  const cancel = useCancelScan();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('discovery.scans')}>
        <Thead>
          <Tr>
            <Th>{t('jobs.stateLabel')}</Th>
            <Th>{t('discovery.scan.network')}</Th>
            <Th>{t('discovery.scan.ports')}</Th>
            <Th width={25}>{t('discovery.progress')}</Th>
            <Th>{t('discovery.foundCount')}</Th>
            <Th>{t('discovery.asked')}</Th>
            <Th screenReaderText={t('discovery.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {scans.map((scan) => (
            <Tr key={scan.id} isRowSelected={scan.id === chosen}>
              <Td dataLabel={t('jobs.stateLabel')}>
                <JobStateLabel state={scan.status} />
              </Td>
              <Td dataLabel={t('discovery.scan.network')}>
                <Button variant="link" isInline onClick={() => onChoose(scan.id === chosen ? '' : scan.id)}>
                  {scan.cidr}
                </Button>
                {scan.error && <div className="su-small su-quiet">{scan.error}</div>}
              </Td>
              <Td dataLabel={t('discovery.scan.ports')}>{scan.ports.join(', ')}</Td>
              <Td dataLabel={t('discovery.progress')}>
                <ScanProgress scan={scan} />
              </Td>
              <Td dataLabel={t('discovery.foundCount')}>
                {t('discovery.found', { open: count(scan.open), known: count(scan.known) })}
              </Td>
              <Td dataLabel={t('discovery.asked')} modifier="nowrap">
                <RelativeTime at={scan.requestedAt} />
              </Td>
              <Td isActionCell>
                {(scan.status === 'queued' || scan.status === 'running') && (
                  <ScopedButton
                    needs="operate"
                    variant="secondary"
                    size="sm"
                    aria-label={t('discovery.cancelOf', { cidr: scan.cidr })}
                    onClick={() => cancel(scan.id)}
                  >
                    {t('discovery.cancel')}
                  </ScopedButton>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function ScanProgress({ scan }: { scan: Scan }) {
  if (scan.status !== 'running' || scan.probes === 0) return count(scan.probed);
  return (
    <Progress
      size="sm"
      aria-label={t('discovery.progressOf', { cidr: scan.cidr })}
      value={scan.probed}
      max={scan.probes}
      label={t('discovery.tried', { probed: count(scan.probed), probes: count(scan.probes) })}
    />
  );
}
