import './texts';
import './timeline.css';
import { Link } from 'react-router';
import type { TimelineEntry } from '../api/timeline';
import { inSentence } from '../app/actorText';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { wordText } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  entries: TimelineEntry[];
  label: string;
  /** Says of which machine each tells. */
  withMachine?: boolean;
}

export function TimelineEntries({ entries, label, withMachine = false }: Props) {
  return (
    <ol className="su-timeline" aria-label={label}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} withMachine={withMachine} />
      ))}
    </ol>
  );
}

function Entry({ entry, withMachine }: { entry: TimelineEntry; withMachine: boolean }) {
  const nameOf = useActorName();
  const tone = { error: 'bad', warning: 'warn' }[entry.severity] ?? 'idle';
  return (
    <li className={`su-timeline__entry su-tone--${tone}`}>
      <div>
        {tone === 'bad' && <strong>{t('machines.timeline.error')}</strong>}
        {tone === 'warn' && <strong>{t('machines.timeline.warning')}</strong>}
        {entry.message || wordText('timeline.type', entry.type)}
      </div>
      <div className="su-quiet su-small su-row">
        <RelativeTime at={entry.at} />
        {withMachine && entry.machineId && (
          <Link to={`/machines/${entry.machineId}/timeline`}>{entry.machine}</Link>
        )}
        {withMachine && !entry.machineId && entry.machine && <span>{entry.machine}</span>}
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
