import '../apt/texts';
import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { KeptOut } from '../api/apt';
import { VersionChange } from '../apt/VersionChange';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';

/** What was left as it is by wish, and what needs it. */
export function KeptOutTable({ packages }: { packages: KeptOut[] }) {
  const title = t('upgrade.keptOut', { count: packages.length });
  return (
    <details className="su-card">
      <summary>{title}</summary>
      <div className="su-table-box">
        <Table variant="compact" aria-label={title} gridBreakPoint="" className="su-narrow-table">
          <Thead>
            <Tr>
              <Th>{t('apt.package')}</Th>
              <Th>{t('apt.version')}</Th>
              <Th>{t('upgrade.why')}</Th>
              <Th>{t('upgrade.firstSeen')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {packages.map((one) => (
              <Tr key={`${one.name}:${one.arch}`}>
                <Td className="su-mono">{one.name}</Td>
                <Td>
                  <VersionChange from={one.from} to={one.to} />
                </Td>
                <Td>{t(`upgrade.reason.${one.reason}`)}</Td>
                <Td>{one.firstSeen ? <RelativeTime at={one.firstSeen} /> : t('upgrade.never')}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </details>
  );
}
