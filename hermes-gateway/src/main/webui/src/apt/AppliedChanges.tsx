import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { AppliedChange } from '../api/apt';
import { t } from '../i18n/t';
import { OperationLabel } from './OperationLabel';

/** What dpkg says was installed before and after: the diff, not the plan. */
export function AppliedChanges({ changes }: { changes: AppliedChange[] }) {
  return (
    <div className="su-table-box">
      <Table
        variant="compact"
        aria-label={t('apt.changedPackages')}
        gridBreakPoint=""
        className="su-narrow-table"
      >
        <Thead>
          <Tr>
            <Th>{t('apt.package')}</Th>
            <Th>{t('apt.operationLabel')}</Th>
            <Th>{t('apt.before')}</Th>
            <Th>{t('apt.after')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {changes.map((change) => (
            <Tr key={`${change.name}:${change.arch ?? ''}`} className={`su-plan-row--${change.operation}`}>
              <Td dataLabel={t('apt.package')}>
                <span className="su-mono su-package">{change.name}</span>
                {change.arch && change.arch !== 'all' && (
                  <span className="su-quiet su-arch">:{change.arch}</span>
                )}
              </Td>
              <Td dataLabel={t('apt.operationLabel')}>
                <OperationLabel operation={change.operation} />
              </Td>
              <Td dataLabel={t('apt.before')}>
                <span className="su-version su-quiet">{change.from ?? t('apt.notInstalled')}</span>
              </Td>
              <Td dataLabel={t('apt.after')}>
                <span className="su-version">
                  {change.to ? (
                    <strong>{change.to}</strong>
                  ) : (
                    <span className="su-quiet">{t('apt.gone')}</span>
                  )}
                </span>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
