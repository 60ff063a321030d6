import { Link } from 'react-router';
import type { TimelineEntry } from '../../api/machines';
import { inSentence } from '../../app/actorText';
import { useActorName } from '../../app/useActorName';
import { t } from '../../i18n/t';
import { sentenceCase } from '../../ui/format';
import { RelativeTime } from '../../ui/RelativeTime';

export function TimelineEntries({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  return (
    <ol className="su-timeline" aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const nameOf = useActorName();
  const tone =
    { error: 'bad', critical: 'bad', warning: 'warn', warn: 'warn', success: 'good' }[entry.severity] ??
    'idle';
  return (
    <li className={`su-timeline__entry su-tone--${tone}`}>
      <div>
        {tone === 'bad' && <strong>{t('machines.timeline.error')}</strong>}
        {tone === 'warn' && <strong>{t('machines.timeline.warning')}</strong>}
        {entry.message || sentenceCase(entry.type)}
      </div>
      <div className="su-quiet su-small su-row">
        <RelativeTime at={entry.at} />
        {entry.actorType && (
          <span>
            {t('machines.timeline.by', {
              name: inSentence(nameOf({ type: entry.actorType, id: entry.actorId })),
            })}
          </span>
        )}
        {entry.jobId && <Link to={`/jobs/${entry.jobId}`}>{t('machines.timeline.job')}</Link>}
      </div>
    </li>
  );
}
