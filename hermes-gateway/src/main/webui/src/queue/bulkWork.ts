import './texts';
import { cancelJobs, retryJobs, type BulkAnswer, type JobChoice } from '../api/jobs';
import { t } from '../i18n/t';

export interface BulkWork {
  /** Its texts have this name. */
  key: 'retry' | 'cancel';
  send: typeof cancelJobs;
  choice: Omit<JobChoice, 'dryRun'>;
  isDanger: boolean;
}

const DAY_HOURS = 24;

export const TRY_FAILED_AGAIN: BulkWork = {
  key: 'retry',
  send: retryJobs,
  choice: { states: ['error'], finishedWithinHours: DAY_HOURS },
  isDanger: false,
};

export const CANCEL_WAITING: BulkWork = {
  key: 'cancel',
  send: cancelJobs,
  choice: { states: ['queued'] },
  isDanger: true,
};

export const meantText = ({ key }: BulkWork, matched: number): string =>
  t(`queue.${key}.meant`, { count: matched });

export const confirmText = ({ key }: BulkWork, matched: number | undefined): string =>
  matched ? t(`queue.${key}.confirm`, { count: matched }) : t(`queue.${key}.confirmNone`);

/** What is said when there are more jobs than one request touches. */
export const moreText = ({ matched, more }: Pick<BulkAnswer, 'matched' | 'more'>): string | undefined =>
  more ? t('queue.bulk.tooMany', { matched }) : undefined;

/** What was done, and why to fewer than were meant. */
export function toldOf({ key }: BulkWork, answer: BulkAnswer): [title: string, body?: string] {
  const { matched, more, jobs } = answer;
  const done = t(`queue.${key}.done`, { count: jobs.length });
  const body = [jobs.length < matched && t(`queue.${key}.others`), more && t('queue.bulk.more')]
    .filter(Boolean)
    .join(' ');
  return body ? [done, body] : [done];
}
