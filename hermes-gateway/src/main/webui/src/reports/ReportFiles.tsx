import './texts';
import { reportUrl, type Report } from '../api/reports';
import { t } from '../i18n/t';

/** To keep, in each format. */
export function ReportFiles({ report }: { report: Report }) {
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
