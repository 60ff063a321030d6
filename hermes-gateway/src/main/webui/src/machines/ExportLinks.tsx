import { exportUrl, type ExportFormat } from '../api/bulk';
import { t } from '../i18n/t';

const FORMATS: ExportFormat[] = ['csv', 'json', 'ansible'];

/** The list as it is filtered, as a file. */
export function ExportLinks({ where }: { where: string | null }) {
  return (
    <nav className="su-row su-quiet" aria-label={t('machines.export.label')}>
      <span>{t('machines.export.lead')}</span>
      {FORMATS.map((format) => (
        <a key={format} href={exportUrl(format, where ?? undefined)} download>
          {t(`machines.export.${format}`)}
        </a>
      ))}
    </nav>
  );
}
