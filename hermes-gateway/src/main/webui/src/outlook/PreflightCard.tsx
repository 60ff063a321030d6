import './texts';
import './outlook.css';
import type { AnalyzeResult, Preflight } from '../api/apt';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { FactList } from '../ui/FactList';
import { bytes, count, dateTime, wordText } from '../ui/format';
import { useNow } from '../ui/useNow';
import { day } from './day';
import { stageOf } from './releaseStage';

/** What to look at before an upgrade; it stops nobody. */
export function PreflightCard({ result }: { result: AnalyzeResult }) {
  const { preflight, release } = result;
  if (!preflight) return null;
  return (
    <section className="su-card su-stack" aria-label={t('outlook.before')}>
      <h2 className="su-outlook__title">{t('outlook.before')}</h2>
      <PreflightWarnings result={result} />
      {preflight.warnings.length === 0 && (
        <Alert isInline variant="success" title={t('outlook.clear')}>
          {t('outlook.clearBody')}
        </Alert>
      )}
      <FactList
        facts={[
          ...preflight.rooms.map((room): [string, string] => [
            `${t('outlook.room')} ${room.path}`,
            roomText(room),
          ]),
          [t('outlook.automaticNext'), nextOf(preflight)],
          [t('outlook.release.until'), release?.longTermEnds && day(release.longTermEnds)],
          [t('outlook.release.own'), release?.ends && day(release.ends)],
        ]}
      />
    </section>
  );
}

/** The warnings alone, where the dialog of an upgrade shows them. */
export function PreflightWarnings({ result: { preflight, release } }: { result: AnalyzeResult }) {
  const now = useNow();
  const stage = release ? stageOf(release, now) : 'unknown';
  return (
    <>
      {release?.longTermEnds && (stage === 'ended' || stage === 'soon') && (
        <Alert
          isInline
          variant={stage === 'ended' ? 'warning' : 'info'}
          title={t(`outlook.release.${stage}`)}
        >
          {t(`outlook.release.${stage}Body`, {
            release: [release.id, release.version].filter(Boolean).join(' '),
            date: day(release.longTermEnds),
          })}
        </Alert>
      )}
      {preflight?.warnings.map((warning) => (
        <Alert
          key={`${warning.kind} ${warning.subject ?? ''}`}
          isInline
          variant="warning"
          title={wordText('outlook.warning', warning.kind)}
        >
          {warning.message} {warning.remedy}
        </Alert>
      ))}
    </>
  );
}

const nextOf = ({ automaticUpgrades: { enabled, nextAt } }: Preflight) =>
  enabled && nextAt ? dateTime(nextAt) : null;

function roomText({ freeBytes, sizeBytes, freeInodes }: Preflight['rooms'][number]): string {
  const room = { free: bytes(freeBytes), size: bytes(sizeBytes) };
  return freeInodes == null
    ? t('outlook.free', room)
    : t('outlook.freeWithInodes', { ...room, inodes: count(freeInodes) });
}
