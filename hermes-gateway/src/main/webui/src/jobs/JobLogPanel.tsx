import { useDeferredValue, useState } from 'react';
import type { Job } from '../api/jobs';
import { isFinal } from '../api/jobs';
import { ProblemAlert } from '../ui/ProblemAlert';
import { LogLines } from './LogLines';
import { LogToolbar } from './LogToolbar';
import { matchingLines } from './logLines';
import { useJobLog } from './useJobLog';

export function JobLogPanel({ job }: { job: Job }) {
  const log = useJobLog(job);
  const [search, setSearch] = useState('');
  const [hasTimes, setTimes] = useState(false);
  const shown = matchingLines(log.lines, useDeferredValue(search));
  return (
    <section className="su-log-panel" aria-labelledby="log-title">
      <div className="su-row su-row--apart su-log-panel__head">
        <h2 id="log-title">{isFinal(job) ? 'Log' : 'Live log'}</h2>
        <LogToolbar
          jobId={job.id}
          lines={shown}
          search={search}
          onSearch={setSearch}
          hasTimes={hasTimes}
          onTimes={setTimes}
        />
      </div>
      {Boolean(log.error) && <ProblemAlert error={log.error} title="The log could not be read" />}
      <LogLines lines={shown} hasTimes={hasTimes} isLive={!isFinal(job)} isSearching={search !== ''} />
    </section>
  );
}
