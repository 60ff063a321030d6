import './texts';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { pinReport, reportUrl, type Report } from '../api/reports';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';
import { reportKeys } from './useReports';

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
                <strong>{report.title}</strong>
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
                <Files report={report} />
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

function Files({ report }: { report: Report }) {
  return (
    <div className="su-row">
      {report.files.map(({ format }) => {
        const name = t(`reports.formats.${format}`);
        return (
          <a
            key={format}
            href={reportUrl(report.id, format)}
            download
            aria-label={t('reports.download', { title: report.title, format: name })}
          >
            {name}
          </a>
        );
      })}
    </div>
  );
}

function PinButton({ report }: { report: Report }) {
  const client = useQueryClient();
  const { fail } = useToasts();
  const pin = useMutation({
    mutationFn: () => pinReport(report.id, !report.pinned),
    onSuccess: () => client.invalidateQueries({ queryKey: reportKeys.all }),
    onError: fail,
  });
  const { title } = report;
  return (
    <ScopedButton
      needs="operate"
      size="sm"
      variant="link"
      isDisabled={pin.isPending}
      aria-label={report.pinned ? t('reports.unpinOf', { title }) : t('reports.pinOf', { title })}
      onClick={() => pin.mutate()}
    >
      {report.pinned ? t('reports.unpin') : t('reports.pin')}
    </ScopedButton>
  );
}
