import './texts';
import './reports.css';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import { reportPageUrl, type Report } from '../api/reports';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { PinButton } from './PinButton';
import { ReportFiles } from './ReportFiles';
import { useReport } from './useReports';

/** A report to read; its files are a click away. */
export function ReportPage() {
  const { reportId = '' } = useParams();
  const report = useReport(reportId);
  if (report.isPending) return <TableSkeleton label={t('reports.loadingOne')} />;
  if (!report.data) return <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />;
  const { title } = report.data;
  return (
    <div className="su-report">
      <PageHeading
        title={title}
        lead={<RelativeTime at={report.data.createdAt} />}
        above={
          <Breadcrumb aria-label={t('ui.whereThisIs')}>
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/reports">
                  {t('reports.title')}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        }
        actions={
          <div className="su-row">
            <ReportFiles report={report.data} />
            <PinButton report={report.data} />
          </div>
        }
      />
      <Sheet report={report.data} />
    </div>
  );
}

/* What machines said is in it: it runs no script, and is of no origin, here and by the rules that come with it. */
function Sheet({ report: { id, title, status, errorMessage } }: { report: Report }) {
  if (status === 'running') return <TableSkeleton label={t('reports.states.running')} />;
  if (status === 'error') {
    return (
      <Alert isInline variant="danger" title={t('reports.states.error')}>
        {errorMessage}
      </Alert>
    );
  }
  return (
    <iframe
      className="su-report__sheet"
      title={t('reports.sheet', { title })}
      src={reportPageUrl(id)}
      sandbox=""
      referrerPolicy="no-referrer"
    />
  );
}
