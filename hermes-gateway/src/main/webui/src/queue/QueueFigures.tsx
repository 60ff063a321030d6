import type { Finished, Queue } from '../api/queue';
import { endedSum, endedText } from '../jobs/endedText';
import { FigureCard, type Tone } from '../ui/FigureCard';
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

const count = (value: number) => value.toLocaleString('en');
const toneOf = (value: number, tone: Tone): Tone => (value > 0 ? tone : 'calm');

export function QueueFigures({ queue }: { queue: Queue }) {
  const { waiting, due, running, lost, deadLetters, oldestDueAt, lastMinute, lastHour } = queue;
  return (
    <section className="su-figures" aria-label="The queue in numbers">
      <FigureCard
        label="Waiting"
        icon={<TasksIcon />}
        tone={toneOf(waiting, 'idle')}
        value={count(waiting)}
        note={waiting > 0 && `${count(due)} due now`}
        to="/jobs?state=queued"
      />
      <FigureCard
        label="Running"
        icon={<BoltIcon />}
        tone={toneOf(running, 'update')}
        value={count(running)}
        to="/jobs?state=running"
      />
      <FigureCard
        label="Lost"
        icon={<QuestionCircleIcon />}
        tone={toneOf(lost, 'warn')}
        value={count(lost)}
        note={lost > 0 && 'Looked for again'}
        to="/jobs?state=lost"
      />
      {deadLetters > 0 && (
        <FigureCard
          label="Messages not applied"
          icon={<ExclamationTriangleIcon />}
          tone="bad"
          value={count(deadLetters)}
          note="An administrator decides"
        />
      )}
      <FigureCard
        label="Oldest one due"
        icon={<OutlinedClockIcon />}
        tone={oldestDueAt ? 'idle' : 'calm'}
        value={<RelativeTime at={oldestDueAt} missing="–" />}
      />
      <FigureCard
        label="Finished in the last hour"
        icon={<HistoryIcon />}
        tone={worstOf(lastHour)}
        value={count(endedSum(lastHour))}
        note={endedText(lastHour)}
      />
      <FigureCard
        label="Finished per minute"
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
