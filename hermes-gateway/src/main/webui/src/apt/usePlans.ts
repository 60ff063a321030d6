import { useQueries, useQuery } from '@tanstack/react-query';
import type { AnalyzeResult } from '../api/apt';
import { listSnapshots, readSnapshot } from '../api/jobs';
import type { Machine } from '../api/machines';
import { machineKeys } from '../machines/machineKeys';

const KIND = 'apt_update_analyze';

export interface Analysis {
  at: string;
  jobId?: string | null;
  result: AnalyzeResult;
}

async function newestAnalysis(machineId: string, signal: AbortSignal): Promise<Analysis | null> {
  const { items } = await listSnapshots(machineId, KIND, 1, signal);
  const newest = items[0];
  if (!newest) return null;
  const { payload } = await readSnapshot<AnalyzeResult>(newest.id, signal);
  return { at: newest.createdAt, jobId: newest.jobId, result: payload };
}

const analysisQuery = (machineId: string) => ({
  queryKey: machineKeys.part(machineId, 'analysis'),
  queryFn: ({ signal }: { signal: AbortSignal }) => newestAnalysis(machineId, signal),
});

export const useAnalysis = (machineId: string) => useQuery(analysisQuery(machineId));

export interface MachinePlan {
  machine: Machine;
  analysis: Analysis | null | undefined;
  error: Error | null;
}

export function useAnalyses(machines: Machine[]): MachinePlan[] {
  const results = useQueries({ queries: machines.map((machine) => analysisQuery(machine.id)) });
  return machines.map((machine, index) => ({
    machine,
    analysis: results[index]?.data,
    error: results[index]?.error ?? null,
  }));
}
