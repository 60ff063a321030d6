import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Drivers } from '../../api/machines';
import { t } from '../../i18n/t';
import { FactList } from '../../ui/FactList';

export function DriverCard({ drivers }: { drivers: Drivers }) {
  const { devices, dkms, foreignModules, nvidia, taint } = drivers;
  return (
    <section className="su-card su-card--wide">
      <h2 id="drivers">{t('machines.hardware.drivers')}</h2>
      {taint.length === 0 && <p className="su-quiet">{t('machines.hardware.notTainted')}</p>}
      <FactList
        facts={[
          [t('machines.hardware.nvidia'), nvidia],
          [t('machines.hardware.taint'), taint.join('; ')],
          [
            t('machines.hardware.foreign'),
            foreignModules.map(({ name, flags }) => `${name} (${flags})`).join(', '),
          ],
          [
            t('machines.hardware.dkms'),
            dkms
              .map(({ name, version, kernel, state }) =>
                [name, version, kernel, state].filter(Boolean).join(' '),
              )
              .join(', '),
          ],
        ]}
      />
      {devices.length > 0 && (
        <Table variant="compact" aria-labelledby="drivers">
          <Thead>
            <Tr>
              <Th>{t('machines.hardware.device')}</Th>
              <Th>{t('machines.hardware.driver')}</Th>
              <Th>{t('machines.hardware.modules')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {devices.map(({ slot, device, driver, modules }) => (
              <Tr key={slot}>
                <Td dataLabel={t('machines.hardware.device')}>
                  {device}
                  <div className="su-mono su-quiet su-small">{slot}</div>
                </Td>
                <Td dataLabel={t('machines.hardware.driver')}>{driver ?? t('machines.hardware.noDriver')}</Td>
                <Td dataLabel={t('machines.hardware.modules')}>{modules.join(', ')}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}
