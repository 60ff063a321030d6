import { cancelJobs, retryJobs, type BulkAnswer, type JobChoice } from '../api/jobs';
import { plural } from '../ui/format';

export interface BulkWork {
  key: string;
  send: typeof cancelJobs;
  choice: Omit<JobChoice, 'dryRun'>;
  isDanger: boolean;
  question: string;
  /** What happens to the jobs that are meant; told when there are any. */
  explains: string;
  none: string;
  meant: (matched: number) => string;
  confirm: (matched: number | undefined) => string;
  done: (changed: number) => string;
  /** Why fewer were changed than meant. */
  others: string;
}

const DAY_HOURS = 24;

export const TRY_FAILED_AGAIN: BulkWork = {
  key: 'retry',
  send: retryJobs,
  choice: { states: ['error'], finishedWithinHours: DAY_HOURS },
  isDanger: false,
  question: 'Try all failed jobs again?',
  explains:
    'Each becomes a new job with the same options. What was left half-done is finished first. A job that was tried again this way before is left out.',
  none: 'No job failed in the last day.',
  meant: (matched) => `${plural(matched, 'job')} failed in the last day.`,
  confirm: (matched) => (matched ? `Try ${plural(matched, 'job')} again` : 'Try again'),
  done: (changed) => `${plural(changed, 'job')} started again`,
  others: 'The others were tried again before.',
};

export const CANCEL_WAITING: BulkWork = {
  key: 'cancel',
  send: cancelJobs,
  choice: { states: ['queued'] },
  isDanger: true,
  question: 'Cancel all waiting jobs?',
  explains:
    'They are taken out of the queue at once, whatever they wait for. A job that begins in this moment is asked to stop at its next safe point.',
  none: 'No job waits.',
  meant: (matched) => (matched === 1 ? '1 job waits.' : `${plural(matched, 'job')} wait.`),
  confirm: (matched) => (matched ? `Cancel ${plural(matched, 'job')}` : 'Cancel jobs'),
  done: (changed) => `${plural(changed, 'job')} cancelled`,
  others: 'The others had come to their end.',
};

/** What is said when there are more jobs than one request touches. */
export const moreText = ({ matched, more }: Pick<BulkAnswer, 'matched' | 'more'>): string | undefined =>
  more
    ? `There are more than these: ${matched.toLocaleString('en')} is the most at once. Do it again for the rest.`
    : undefined;

export function toldOf(work: BulkWork, answer: BulkAnswer): [title: string, body?: string] {
  const { matched, more, jobs } = answer;
  const body = [jobs.length < matched && work.others, more && 'There are more: do it again for the rest.']
    .filter(Boolean)
    .join(' ');
  return body ? [work.done(jobs.length), body] : [work.done(jobs.length)];
}
