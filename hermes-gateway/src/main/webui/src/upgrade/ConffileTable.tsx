import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ConffileChange } from '../api/apt';
import { t } from '../i18n/t';

/** What became of configuration files. */
export function ConffileTable({ files }: { files: ConffileChange[] }) {
  return (
    <div className="su-table-box">
      <Table
        variant="compact"
        aria-label={t('upgrade.conffiles')}
        gridBreakPoint=""
        className="su-narrow-table"
      >
        <Thead>
          <Tr>
            <Th>{t('upgrade.file')}</Th>
            <Th>{t('upgrade.outcome')}</Th>
            <Th>{t('upgrade.beside')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {files.map((file) => (
            <Tr key={file.path}>
              <Td className="su-mono">{file.path}</Td>
              <Td>{t(`upgrade.conffile.${file.outcome}`)}</Td>
              <Td className="su-mono">{file.beside}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
