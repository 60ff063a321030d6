import { useDeferredValue, useState } from 'react';
import type { Job } from '../api/jobs';
import { isFinal } from '../api/jobs';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { LogLines } from './LogLines';
import { LogToolbar } from './LogToolbar';
import { matchingLines } from './logLines';
import { useJobLog } from './useJobLog';
import { useLogTail } from './useLogTail';

export function JobLogPanel({ job }: { job: Job }) {
  const log = useJobLog(job);
  const [search, setSearch] = useState('');
  const [hasTimes, setTimes] = useState(false);
  const [tail, setTail] = useLogTail();
  const shown = matchingLines(log.lines, useDeferredValue(search));
  return (
    <section className="su-log-panel" aria-labelledby="log-title">
      <div className="su-row su-row--apart su-log-panel__head">
        <h2 id="log-title">{isFinal(job) ? t('jobs.log.title') : t('jobs.log.live')}</h2>
        <LogToolbar
          jobId={job.id}
          lines={shown}
          search={search}
          onSearch={setSearch}
          hasTimes={hasTimes}
          onTimes={setTimes}
          tail={tail}
          onTail={setTail}
        />
      </div>
      {Boolean(log.error) && <ProblemAlert error={log.error} title={t('jobs.log.unreadable')} />}
      <LogLines
        key={tail}
        lines={shown}
        hasTimes={hasTimes}
        isLive={!isFinal(job)}
        isSearching={search !== ''}
        tail={tail}
      />
    </section>
  );
}
