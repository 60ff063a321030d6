import type { Job } from '../api/jobs';
import { sentenceCase } from '../ui/format';

export function requesterOf(job: Job): string {
  if (job.scheduleRunId) return 'Schedule';
  const { type, id } = job.requestedBy ?? {};
  if (!type) return '–';
  return id && !/^[0-9a-f-]{36}$/.test(id) ? id : sentenceCase(type);
}
