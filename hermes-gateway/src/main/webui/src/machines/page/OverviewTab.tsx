import { Skeleton } from '@patternfly/react-core';
import type { Hardware, Machine } from '../../api/machines';
import { bytes, duration, sentenceCase } from '../../ui/format';
import { FactList } from '../../ui/FactList';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { ExclamationTriangleIcon } from '../../ui/icons';
import { UsageBar } from '../../ui/UsageBar';
import { osName } from '../machineStatus';
import { useHardware } from '../useMachines';

export function OverviewTab({ machine }: { machine: Machine }) {
  const hardware = useHardware(machine.id);
  return (
    <div className="su-overview">
      <section className="su-card">
        <h2>System</h2>
        <FactList
          facts={[
            ['Operating system', osName(machine)],
            ['Kernel', hardware.data?.kernel],
            ['Architecture', machine.arch],
            ['Kind', machine.kind && sentenceCase(machine.kind)],
            ['Virtualization', machine.virtualization],
            ['Up for', hardware.data?.uptimeSeconds != null && duration(hardware.data.uptimeSeconds * 1000)],
            [
              'Reboot',
              machine.state?.rebootRequired == null
                ? null
                : machine.state.rebootRequired
                  ? 'Required'
                  : 'Not needed',
            ],
            ['Last seen', <RelativeTime key="seen" at={machine.lastSeenAt} />],
            ['Last checked', <RelativeTime key="checked" at={machine.lastCheckedAt} />],
            ['Last analyzed', <RelativeTime key="analyzed" at={machine.state?.lastAnalyzeAt} />],
          ]}
        />
      </section>
      {hardware.isPending && <Skeleton height="10rem" screenreaderText="Loading the hardware" />}
      {hardware.isError && <HardwareMissing error={hardware.error} />}
      {hardware.data && <HardwareCards hardware={hardware.data} />}
    </div>
  );
}

function HardwareMissing({ error }: { error: Error }) {
  if ('kind' in error && error.kind === 'not_found') {
    return <p className="su-quiet">The hardware is not known yet: probe the machine to see it.</p>;
  }
  return <ProblemAlert error={error} title="The hardware could not be read" />;
}

function HardwareCards({ hardware }: { hardware: Hardware }) {
  const filesystems = hardware.filesystems ?? [];
  const isKnown = hardware.cpuModel || hardware.memoryBytes || filesystems.length > 0;
  if (!isKnown)
    return <p className="su-quiet">The hardware is not known yet: probe the machine to see it.</p>;
  return (
    <>
      <section className="su-card">
        <h2>Hardware</h2>
        <FactList
          facts={[
            ['Processor', hardware.cpuModel],
            ['Cores', hardware.cpuCores],
            ['Memory', hardware.memoryBytes != null && bytes(hardware.memoryBytes)],
            ...(hardware.disks ?? []).map(
              (disk) =>
                [
                  `Disk ${disk.name}`,
                  [disk.sizeBytes != null && bytes(disk.sizeBytes), disk.type, disk.model]
                    .filter(Boolean)
                    .join(', '),
                ] as [string, string],
            ),
          ]}
        />
        <HardwareWarnings warnings={hardware.warnings} />
      </section>
      {filesystems.length > 0 && (
        <section className="su-card">
          <h2>Disk usage</h2>
          <div className="su-stack">
            {filesystems.map((fs) => (
              <UsageBar
                key={fs.mount}
                label={fs.mount}
                percent={fs.usedPercent ?? (100 * fs.usedBytes) / Math.max(1, fs.totalBytes)}
                detail={`${bytes(fs.usedBytes)} of ${bytes(fs.totalBytes)}`}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function HardwareWarnings({ warnings = [] }: Pick<Hardware, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <ul className="su-notes" aria-label="Warnings">
      {warnings.map((warning) => {
        const text = typeof warning === 'string' ? warning : warning.message;
        return (
          <li key={text}>
            <ExclamationTriangleIcon />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
