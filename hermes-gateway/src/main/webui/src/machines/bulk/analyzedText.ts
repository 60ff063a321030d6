import type { Job } from '../../api/jobs';
import { t } from '../../i18n/t';

/** How many machines are analyzed with which package manager: the family of the action. */
export function analyzedText(jobs: readonly Pick<Job, 'action'>[]): string {
  const counts = new Map<string, number>();
  for (const { action } of jobs) {
    const manager = action.split('.')[0] ?? action;
    counts.set(manager, (counts.get(manager) ?? 0) + 1);
  }
  const managers = [...counts].map(([manager, count]) => t('machines.analyzingWith', { count, manager }));
  return t('machines.analyzing', { managers: managers.join(', ') });
}
