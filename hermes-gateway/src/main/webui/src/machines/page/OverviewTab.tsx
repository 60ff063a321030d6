import { Skeleton } from '@patternfly/react-core';
import type { Hardware, Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { NeedsList } from '../../needs/NeedsList';
import '../../needs/texts';
import '../../outlook/texts';
import { day } from '../../outlook/day';
import { bytes, duration, wordText } from '../../ui/format';
import { FactList } from '../../ui/FactList';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { osName } from '../machineStatus';
import { useHardware } from '../useMachines';
import { DisputedFacts } from './DisputedFacts';
import { Findings } from './Findings';
import { MetricsCard } from './MetricsCard';
import { PageSection } from './PageSection';

export function OverviewTab({ machine }: { machine: Machine }) {
  const hardware = useHardware(machine.id);
  return (
    <div className="su-overview">
      <PageSection machine={machine} name="system" title={t('machines.overview.system')}>
        <FactList
          facts={[
            [t('machines.overview.os'), osName(machine)],
            [t('machines.overview.kernel'), hardware.data?.kernel],
            [t('machines.overview.architecture'), machine.arch],
            [t('machines.overview.kind'), machine.kind && wordText('machines.kind', machine.kind)],
            [t('machines.overview.virtualization'), machine.virtualization],
            [t('machines.fact.hardwareProfile'), machine.hardwareProfile],
            [
              t('machines.overview.upFor'),
              hardware.data?.uptimeSeconds != null && duration(hardware.data.uptimeSeconds * 1000),
            ],
            [
              t('machines.overview.reboot'),
              machine.state?.rebootRequired == null
                ? null
                : machine.state.rebootRequired
                  ? t('machines.overview.rebootRequired')
                  : t('machines.overview.rebootNotNeeded'),
            ],
            [t('needs.title'), machine.state?.needs && <NeedsList key="needs" needs={machine.state.needs} />],
            [t('outlook.release.until'), machine.state?.releaseEnds && day(machine.state.releaseEnds)],
            [t('machines.overview.lastSeen'), <RelativeTime key="seen" at={machine.lastSeenAt} />],
            [t('machines.overview.lastChecked'), <RelativeTime key="checked" at={machine.lastCheckedAt} />],
            [
              t('machines.overview.lastAnalyzed'),
              <RelativeTime key="analyzed" at={machine.state?.lastAnalyzeAt} />,
            ],
          ]}
        />
        <DisputedFacts machine={machine} />
      </PageSection>
      <MetricsCard machine={machine} />
      {hardware.isPending && (
        <Skeleton height="10rem" screenreaderText={t('machines.overview.loadingHardware')} />
      )}
      {hardware.isError && <HardwareMissing error={hardware.error} />}
      {hardware.data && <HardwareCard machine={machine} hardware={hardware.data} />}
    </div>
  );
}

function HardwareMissing({ error }: { error: Error }) {
  if ('kind' in error && error.kind === 'not_found') {
    return <p className="su-quiet">{t('machines.overview.hardwareUnknown')}</p>;
  }
  return <ProblemAlert error={error} title={t('machines.overview.hardwareUnreadable')} />;
}

function HardwareCard({ machine, hardware }: { machine: Machine; hardware: Hardware }) {
  const isKnown = hardware.cpuModel || hardware.memoryBytes;
  if (!isKnown) return <p className="su-quiet">{t('machines.overview.hardwareUnknown')}</p>;
  return (
    <PageSection machine={machine} name="hardware" title={t('machines.overview.hardware')}>
      <FactList
        facts={[
          [t('machines.overview.processor'), hardware.cpuModel],
          [t('machines.overview.cores'), hardware.cpuCores],
          [t('machines.overview.memory'), hardware.memoryBytes != null && bytes(hardware.memoryBytes)],
          ...(hardware.disks ?? []).map(
            (disk) =>
              [
                t('machines.overview.disk', { name: disk.name }),
                [!!disk.sizeBytes && bytes(disk.sizeBytes), disk.type, disk.model].filter(Boolean).join(', '),
              ] as [string, string],
          ),
        ]}
      />
      <Findings hardware={hardware} level="warning" />
    </PageSection>
  );
}
