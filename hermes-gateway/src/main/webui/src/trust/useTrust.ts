import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addPolicy,
  addSigner,
  importKnownHosts,
  listPolicies,
  listSigners,
  removePolicy,
  removeSigner,
} from '../api/trust';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { trustKeys } from './trustKeys';

export const usePolicies = () =>
  useQuery({ queryKey: trustKeys.policies, queryFn: ({ signal }) => listPolicies(signal) });

export const useSigners = () =>
  useQuery({ queryKey: trustKeys.signers, queryFn: ({ signal }) => listSigners(signal) });

/** A change of what is trusted; the removal of a signer makes host keys wait again. */
function useTrustChange<Wish, Answer>(send: (wish: Wish) => Promise<Answer>, told: () => string) {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: send,
    onSuccess: () => tell(told()),
    onSettled: () =>
      Promise.all([['trust'], ['machines']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useAddPolicy = () => useTrustChange(addPolicy, () => t('trust.policies.added'));
export const useRemovePolicy = () => useTrustChange(removePolicy, () => t('trust.policies.removed'));
export const useAddSigner = () => useTrustChange(addSigner, () => t('trust.signers.added'));
export const useRemoveSigner = () => useTrustChange(removeSigner, () => t('trust.signers.removed'));

export function useKnownHosts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ content, dryRun }: { content: string; dryRun: boolean }) =>
      importKnownHosts(content, dryRun),
    onSuccess: (result) => (result.dryRun ? undefined : client.invalidateQueries({ queryKey: ['machines'] })),
  });
}
