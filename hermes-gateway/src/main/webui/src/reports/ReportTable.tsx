import './texts';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Report } from '../api/reports';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';
import { PinButton } from './PinButton';
import { ReportFiles } from './ReportFiles';

const COLOURS = { running: 'blue', ok: 'green', error: 'red' } as const;

interface Props {
  reports: Report[];
  onRemove: (report: Report) => void;
}

export function ReportTable({ reports, onRemove }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('reports.title')}>
        <Thead>
          <Tr>
            <Th>{t('reports.what')}</Th>
            <Th>{t('reports.state')}</Th>
            <Th>{t('reports.periodTitle')}</Th>
            <Th>{t('reports.madeAt')}</Th>
            <Th>{t('reports.files')}</Th>
            <Th screenReaderText={t('reports.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {reports.map((report) => (
            <Tr key={report.id}>
              <Td dataLabel={t('reports.what')}>
                <strong>
                  {report.status === 'ok' ? (
                    <Link to={`/reports/${report.id}`}>{report.title}</Link>
                  ) : (
                    report.title
                  )}
                </strong>
                {report.machineId && (
                  <div>
                    <Link to={`/machines/${report.machineId}`}>{report.machine}</Link>
                  </div>
                )}
                {report.where && (
                  <div>
                    <code>{report.where}</code>
                  </div>
                )}
              </Td>
              <Td dataLabel={t('reports.state')}>
                <Label isCompact color={COLOURS[report.status]}>
                  {t(`reports.states.${report.status}`)}
                </Label>
                {report.errorMessage && <div className="su-small">{report.errorMessage}</div>}
              </Td>
              <Td dataLabel={t('reports.periodTitle')}>
                {report.days ? t('reports.period', { count: report.days }) : '–'}
              </Td>
              <Td dataLabel={t('reports.madeAt')}>
                <RelativeTime at={report.createdAt} />
              </Td>
              <Td dataLabel={t('reports.files')}>
                <ReportFiles report={report} />
              </Td>
              <Td isActionCell>
                <PinButton report={report} />
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="link"
                  isDanger
                  isDisabled={report.status === 'running'}
                  aria-label={t('reports.removeOf', { title: report.title })}
                  onClick={() => onRemove(report)}
                >
                  {t('reports.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
