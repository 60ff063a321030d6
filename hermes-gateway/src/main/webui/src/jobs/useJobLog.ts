import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { API_ROOT } from '../api/http';
import { isFinal, readLog, type Job, type LogLine } from '../api/jobs';
import { withJob } from '../events/cachePatches';
import { jobKeys } from './jobKeys';
import { appendLines, EMPTY_LOG } from './logLines';

const RETRY = 2_000;

export interface JobLog {
  lines: readonly LogLine[];
  isComplete: boolean;
  error: unknown;
}

/**
 * The log of a job: streamed while it lasts, read in pages when it is over. A browser opens few
 * connections to one host over HTTP/1.1, so a finished job must not hold one.
 */
export function useJobLog(job: Job): JobLog {
  const [log, append] = useReducer(appendLines, EMPTY_LOG);
  const [isComplete, setComplete] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const client = useQueryClient();
  const isOver = isFinal(job);
  const id = job.id;

  useEffect(() => {
    if (isOver) return;
    return followLog(id, append, (event) =>
      client.setQueryData<Job>(jobKeys.one(id), (known) => known && withJob(known, event)),
    );
  }, [id, isOver, client]);

  useEffect(() => {
    if (!isOver) return;
    const abort = new AbortController();
    readPages(id, append, abort.signal)
      .then(() => setComplete(true))
      .catch((reason: unknown) => !abort.signal.aborted && setError(reason));
    return () => abort.abort();
  }, [id, isOver]);

  return { lines: log.lines, isComplete, error };
}

async function readPages(id: string, append: (lines: LogLine[]) => void, signal: AbortSignal) {
  let after: number | undefined;
  for (;;) {
    const page = await readLog(id, after, signal);
    append(page.lines);
    const last = page.lines.at(-1);
    if (page.complete || !last) return;
    after = page.nextAfter ?? last.seq;
  }
}

function followLog(id: string, append: (lines: LogLine[]) => void, onState: (job: Job) => void): () => void {
  const batch = new LineBatch(append);
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`${API_ROOT}/jobs/${id}/log/stream`);
    source.addEventListener('log', (event) => batch.add(JSON.parse(String(event.data)) as LogLine));
    source.addEventListener('state', (event) => onState(JSON.parse(String(event.data)) as Job));
    source.addEventListener('end', (event) => {
      source.close();
      batch.flush();
      onState(JSON.parse(String(event.data)) as Job);
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
    batch.drop();
  };
}

/** Hundreds of lines a second arrive one by one; they are drawn once a frame. */
class LineBatch {
  private lines: LogLine[] = [];
  private frame: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly append: (lines: LogLine[]) => void) {}

  add(line: LogLine) {
    this.lines.push(line);
    this.frame ??= setTimeout(() => this.flush(), 50);
  }

  flush() {
    clearTimeout(this.frame);
    this.frame = undefined;
    if (this.lines.length > 0) this.append(this.lines);
    this.lines = [];
  }

  drop() {
    clearTimeout(this.frame);
    this.lines = [];
  }
}
