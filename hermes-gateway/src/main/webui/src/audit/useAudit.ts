import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { archiveAudit, listAudit, readAuditState, verifyAudit, type AuditQuery } from '../api/audit';
import { auditKeys } from './auditKeys';

const LOOK = 30_000;
const WHILE_VERIFYING = 1_000;

export function useAudit(query: AuditQuery) {
  return useQuery({
    queryKey: auditKeys.list(query),
    queryFn: ({ signal }) => listAudit(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useAuditState() {
  return useQuery({
    queryKey: auditKeys.state,
    queryFn: ({ signal }) => readAuditState(signal),
    refetchInterval: ({ state }) => (state.data?.verifying ? WHILE_VERIFYING : LOOK),
  });
}

export function useVerify() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: verifyAudit,
    onSuccess: (state) => client.setQueryData(auditKeys.state, state),
  });
}

export function useArchive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ before, dryRun }: { before: string; dryRun: boolean }) => archiveAudit(before, dryRun),
    onSuccess: ({ dryRun }) => (dryRun ? undefined : client.invalidateQueries({ queryKey: auditKeys.all })),
  });
}
