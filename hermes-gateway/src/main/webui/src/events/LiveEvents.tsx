import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { isFinal, type Job } from '../api/jobs';
import type { Machine } from '../api/machines';
import type { Page } from '../api/page';
import { campaignKeys } from '../campaigns/campaignKeys';
import { campaignOf } from '../campaigns/campaignOrigin';
import { diagnosisKeys } from '../diagnosis/diagnosisKeys';
import { jobKeys } from '../jobs/jobKeys';
import { machineKeys } from '../machines/machineKeys';
import { messageKeys } from '../messages/messageKeys';
import { packageKeys } from '../packages/packageKeys';
import { queueKeys } from '../queue/queueKeys';
import { scheduleKeys } from '../schedules/scheduleKeys';
import { holds, mapPage, withJob, withState } from './cachePatches';
import { openEventStream, type Connection, type MachineEvent } from './eventStream';
import { StaleKeys } from './StaleKeys';

const ConnectionContext = createContext<Connection>('connecting');

export function LiveEvents({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const stale = new StaleKeys(client);
    let wasLive = false;
    const close = openEventStream({
      machine: (event) => applyMachine(client, stale, event),
      job: (event) => applyJob(client, stale, event),
      tag: () => stale.add(machineKeys.all),
      diagnosis: () => void client.invalidateQueries({ queryKey: diagnosisKeys.alerts }),
      resync: () => void client.invalidateQueries(),
      connection: (next) => {
        if (next === 'live' && wasLive) void client.invalidateQueries();
        wasLive ||= next === 'live';
        setConnection(next);
      },
    });
    return () => {
      close();
      stale.drop();
    };
  }, [client]);
  return <ConnectionContext.Provider value={connection}>{children}</ConnectionContext.Provider>;
}

export const useConnection = () => useContext(ConnectionContext);

/** How often to ask when nobody tells: never while the stream is open. */
export const usePollInterval = (milliseconds = 5_000) =>
  useConnection() === 'live' ? (false as const) : milliseconds;

function applyMachine(client: QueryClient, stale: StaleKeys, event: MachineEvent) {
  client.setQueriesData<Page<Machine>>({ queryKey: machineKeys.lists }, (page) =>
    mapPage(page, (machine) => withState(machine, event)),
  );
  client.setQueryData<Machine>(machineKeys.one(event.id), (machine) => machine && withState(machine, event));
  stale.add(machineKeys.lists, machineKeys.one(event.id), machineKeys.fleet, packageKeys.all);
}

function applyJob(client: QueryClient, stale: StaleKeys, event: Job) {
  const lists = client.getQueriesData<Page<Job>>({ queryKey: jobKeys.lists });
  client.setQueriesData<Page<Job>>({ queryKey: jobKeys.lists }, (page) =>
    mapPage(page, (job) => withJob(job, event)),
  );
  client.setQueryData<Job>(jobKeys.one(event.id), (job) => job && withJob(job, event));
  stale.add(queueKeys.now);
  if (campaignOf(event)) stale.add(campaignKeys.all);
  if (!lists.every(([, page]) => holds(page, event.id)) || isFinal(event)) stale.add(jobKeys.lists);
  /* Back in the queue: what it waits for is not in the event. */
  if (event.state === 'queued') stale.add(jobKeys.lists, jobKeys.one(event.id));
  if (isFinal(event)) stale.add(messageKeys.all, ['timeline']);
  if (isFinal(event)) stale.add(jobKeys.one(event.id), machineKeys.one(event.machineId), scheduleKeys.all);
}
