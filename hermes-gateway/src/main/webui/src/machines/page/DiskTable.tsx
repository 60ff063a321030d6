import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Disk, DiskHealth } from '../../api/machines';
import { t } from '../../i18n/t';
import { bytes } from '../../ui/format';
import { CheckCircleIcon, ExclamationCircleIcon, QuestionCircleIcon } from '../../ui/icons';
import { Pill } from '../../ui/Pill';

export function DiskTable({ disks }: { disks: Disk[] }) {
  return (
    <section className="su-card su-card--wide">
      <h2 id="disks">{t('machines.hardware.disks')}</h2>
      {disks.length === 0 ? (
        <p className="su-quiet">{t('machines.hardware.noDisks')}</p>
      ) : (
        <Table variant="compact" aria-labelledby="disks">
          <Thead>
            <Tr>
              <Th>{t('machines.hardware.diskName')}</Th>
              <Th>{t('machines.hardware.health')}</Th>
              <Th>{t('machines.hardware.temperature')}</Th>
              <Th>{t('machines.hardware.hours')}</Th>
              <Th>{t('machines.hardware.sectors')}</Th>
              <Th>{t('machines.hardware.wear')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {disks.map((disk) => (
              <DiskRow key={disk.name} disk={disk} />
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}

function DiskRow({ disk }: { disk: Disk }) {
  const health = disk.health ?? { state: 'unknown' };
  const sectors = [health.reallocatedSectors, health.pendingSectors, health.badSectors];
  return (
    <Tr>
      <Td dataLabel={t('machines.hardware.diskName')}>
        <strong>{disk.name}</strong>
        <div className="su-quiet su-small">
          {[disk.model, !!disk.sizeBytes && bytes(disk.sizeBytes), disk.type].filter(Boolean).join(', ')}
        </div>
      </Td>
      <Td dataLabel={t('machines.hardware.health')}>
        <HealthPill health={health} />
      </Td>
      <Td dataLabel={t('machines.hardware.temperature')}>
        {health.temperatureCelsius != null && `${health.temperatureCelsius} °C`}
      </Td>
      <Td dataLabel={t('machines.hardware.hours')}>
        {health.powerOnHours != null && t('machines.hardware.hoursValue', { count: health.powerOnHours })}
      </Td>
      <Td dataLabel={t('machines.hardware.sectors')}>
        {sectors.some((count) => count != null) && sectors.map((count) => count ?? '–').join(' / ')}
      </Td>
      <Td dataLabel={t('machines.hardware.wear')}>
        {health.wearPercent != null && `${health.wearPercent} %`}
      </Td>
    </Tr>
  );
}

/** Silence is not health: what nobody looked at says so, and why. */
function HealthPill({ health }: { health: DiskHealth }) {
  switch (health.state) {
    case 'passed':
      return (
        <Pill color="green" icon={<CheckCircleIcon />}>
          {t('machines.hardware.passed')}
        </Pill>
      );
    case 'failed':
      return (
        <Pill color="red" icon={<ExclamationCircleIcon />}>
          {t('machines.hardware.failed')}
        </Pill>
      );
    default:
      return (
        <>
          <Pill color="grey" icon={<QuestionCircleIcon />}>
            {t('machines.hardware.notLookedAt')}
          </Pill>
          {health.reason && (
            <div className="su-quiet su-small">
              {t('machines.hardware.because', { reason: health.reason })}
            </div>
          )}
        </>
      );
  }
}
