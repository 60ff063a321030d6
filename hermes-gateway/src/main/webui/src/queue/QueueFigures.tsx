import './texts';
import type { Finished, Queue } from '../api/queue';
import { t } from '../i18n/t';
import { endedSum, endedText } from '../jobs/endedText';
import { FigureCard, type Tone } from '../ui/FigureCard';
import { count } from '../ui/format';
import {
  BoltIcon,
  ExclamationTriangleIcon,
  HistoryIcon,
  OutlinedClockIcon,
  QuestionCircleIcon,
  SyncAltIcon,
  TasksIcon,
} from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';

const toneOf = (value: number, tone: Tone): Tone => (value > 0 ? tone : 'calm');

export function QueueFigures({ queue }: { queue: Queue }) {
  const { waiting, due, running, lost, deadLetters, oldestDueAt, lastMinute, lastHour } = queue;
  return (
    <section className="su-figures" aria-label={t('queue.inNumbers')}>
      <FigureCard
        label={t('queue.figure.waiting')}
        icon={<TasksIcon />}
        tone={toneOf(waiting, 'idle')}
        value={count(waiting)}
        note={waiting > 0 && t('queue.figure.due', { count: due })}
        to="/jobs?state=queued"
      />
      <FigureCard
        label={t('queue.figure.running')}
        icon={<BoltIcon />}
        tone={toneOf(running, 'update')}
        value={count(running)}
        to="/jobs?state=running"
      />
      <FigureCard
        label={t('queue.figure.lost')}
        icon={<QuestionCircleIcon />}
        tone={toneOf(lost, 'warn')}
        value={count(lost)}
        note={lost > 0 && t('queue.figure.lookedFor')}
        to="/jobs?state=lost"
      />
      {deadLetters > 0 && (
        <FigureCard
          label={t('queue.figure.notApplied')}
          icon={<ExclamationTriangleIcon />}
          tone="bad"
          value={count(deadLetters)}
          note={t('queue.figure.decides')}
        />
      )}
      <FigureCard
        label={t('queue.figure.oldest')}
        icon={<OutlinedClockIcon />}
        tone={oldestDueAt ? 'idle' : 'calm'}
        value={<RelativeTime at={oldestDueAt} missing="–" />}
      />
      <FigureCard
        label={t('queue.figure.lastHour')}
        icon={<HistoryIcon />}
        tone={worstOf(lastHour)}
        value={count(endedSum(lastHour))}
        note={endedText(lastHour)}
      />
      <FigureCard
        label={t('queue.figure.perMinute')}
        icon={<SyncAltIcon />}
        tone={worstOf(lastMinute)}
        value={count(endedSum(lastMinute))}
        note={endedText(lastMinute)}
      />
    </section>
  );
}

function worstOf(finished: Finished): Tone {
  if (finished.error > 0) return 'bad';
  if (finished.warning > 0) return 'warn';
  return toneOf(endedSum(finished), 'good');
}
