import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { NetworkInterface } from '../../api/machines';
import { t } from '../../i18n/t';

export function NetworkTable({ interfaces }: { interfaces: NetworkInterface[] }) {
  if (interfaces.length === 0) return null;
  return (
    <section className="su-card su-card--wide">
      <h2 id="network">{t('machines.hardware.network')}</h2>
      <Table variant="compact" aria-labelledby="network">
        <Thead>
          <Tr>
            <Th>{t('machines.hardware.interface')}</Th>
            <Th>{t('machines.hardware.state')}</Th>
            <Th>{t('machines.hardware.addresses')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {interfaces.map(({ name, mac, state, addresses }) => (
            <Tr key={name}>
              <Td dataLabel={t('machines.hardware.interface')}>
                <strong>{name}</strong>
                <div className="su-mono su-quiet su-small">{mac}</div>
              </Td>
              <Td dataLabel={t('machines.hardware.state')}>{state}</Td>
              <Td dataLabel={t('machines.hardware.addresses')} className="su-mono">
                {addresses.join(', ')}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}
