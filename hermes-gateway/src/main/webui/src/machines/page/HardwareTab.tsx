import { Skeleton } from '@patternfly/react-core';
import type { Hardware, Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { FactList } from '../../ui/FactList';
import { bytes } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { useHardware } from '../useMachines';
import { DiskTable } from './DiskTable';
import { DriverCard } from './DriverCard';
import { Findings } from './Findings';
import { NetworkTable } from './NetworkTable';

export function HardwareTab({ machine }: { machine: Machine }) {
  const { data, error, isPending } = useHardware(machine.id);
  if (isPending) return <Skeleton height="10rem" screenreaderText={t('machines.overview.loadingHardware')} />;
  if (error) return <ProblemAlert error={error} title={t('machines.overview.hardwareUnreadable')} />;
  if (!data.updatedAt) return <p className="su-quiet">{t('machines.hardware.unknown')}</p>;
  return (
    <div className="su-overview">
      <FindingsCard hardware={data} />
      <BoardCard hardware={data} />
      <DiskTable disks={data.disks ?? []} />
      <NetworkTable interfaces={data.network ?? []} />
      {data.drivers && <DriverCard drivers={data.drivers} />}
    </div>
  );
}

function FindingsCard({ hardware }: { hardware: Hardware }) {
  const isQuiet = !(hardware.findings ?? []).some(({ level }) => level === 'warning');
  return (
    <section className="su-card">
      <h2>{t('machines.hardware.findings')}</h2>
      <p className="su-quiet">
        {t('machines.hardware.probed')} <RelativeTime at={hardware.updatedAt} />
        {isQuiet && `. ${t('machines.hardware.nothingFound')}`}
      </p>
      <Findings hardware={hardware} level="warning" />
      <Findings hardware={hardware} level="note" />
    </section>
  );
}

function BoardCard({ hardware }: { hardware: Hardware }) {
  const firmware = hardware.firmware ?? {};
  const gpus = hardware.gpus ?? [];
  return (
    <section className="su-card su-card--wide">
      <h2>{t('machines.hardware.board')}</h2>
      <FactList
        facts={[
          [t('machines.overview.processor'), hardware.cpuModel],
          [t('machines.overview.cores'), hardware.cpuCores],
          [t('machines.hardware.microcode'), firmware.microcode],
          [t('machines.overview.memory'), hardware.memoryBytes != null && bytes(hardware.memoryBytes)],
          [t('machines.hardware.system'), joined(firmware.systemVendor, firmware.systemModel)],
          [t('machines.hardware.firmware'), joined(firmware.vendor, firmware.version, firmware.date)],
          [t('machines.hardware.boot'), firmware.bootMode?.toUpperCase()],
          [
            t('machines.hardware.secureBoot'),
            firmware.secureBoot != null &&
              (firmware.secureBoot ? t('machines.hardware.on') : t('machines.hardware.off')),
          ],
          [
            t('machines.hardware.gpus'),
            gpus
              .map(({ vendor, model, driver }) => joined(vendor, model, driver && `(${driver})`))
              .join(', '),
          ],
        ]}
      />
    </section>
  );
}

const joined = (...words: (string | null | undefined)[]) => words.filter(Boolean).join(' ');
