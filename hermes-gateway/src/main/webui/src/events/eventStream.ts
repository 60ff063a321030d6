import type { Job } from '../api/jobs';
import { API_ROOT } from '../api/http';
import type { Machine, MachineState } from '../api/machines';

export type Connection = 'connecting' | 'live' | 'waiting';

/** A machine as other services see it: its state, and the few facts of the machine they copy. */
export interface MachineEvent extends Partial<MachineState>, Partial<MachineFacts> {
  id: string;
  version?: number;
  deleted?: boolean;
}

export type MachineFacts = Pick<
  Machine,
  'name' | 'hostname' | 'port' | 'osFamily' | 'osVersion' | 'arch' | 'disabled' | 'hostKey' | 'lastSeenAt'
>;

export interface EventHandlers {
  machine: (event: MachineEvent) => void;
  job: (event: Job) => void;
  /** A tag has another name or colour, or is gone. */
  tag: () => void;
  /** A check of the product itself changed. */
  diagnosis: () => void;
  /** Events were lost: whatever is shown has to be read again. */
  resync: () => void;
  connection: (connection: Connection) => void;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Keeps one stream open. The browser reconnects a dropped stream by itself, but gives up for good
 * when the server refuses (a restart, a proxy's 502): then a new stream is opened, ever less often.
 */
export function openEventStream(handlers: EventHandlers): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;

  const open = () => {
    source = new EventSource(`${API_ROOT}/events`);
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      handlers.connection('live');
    });
    source.addEventListener('machine', (event) => handlers.machine(parse<MachineEvent>(event)));
    source.addEventListener('job', (event) => handlers.job(parse<Job>(event)));
    source.addEventListener('tag', handlers.tag);
    source.addEventListener('diagnosis', handlers.diagnosis);
    source.addEventListener('resync', handlers.resync);
    source.addEventListener('error', () => {
      handlers.connection('waiting');
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

const parse = <T>(event: MessageEvent): T => JSON.parse(String(event.data)) as T;
