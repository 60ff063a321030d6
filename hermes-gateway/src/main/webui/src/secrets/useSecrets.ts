import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readSecrets, retireKey, rotateSecrets, type Secrets } from '../api/secrets';

const secretsKey = ['secrets'] as const;
const WHILE_ROTATING = 1_000;
const ELSE = 30_000;

/** The rotation that is not over yet. */
export const underWay = ({ rotations }: Secrets) =>
  rotations.find(({ state }) => state === 'waiting' || state === 'resealing');

export function useSecrets() {
  return useQuery({
    queryKey: secretsKey,
    queryFn: ({ signal }) => readSecrets(signal),
    refetchInterval: ({ state }) => (state.data && underWay(state.data) ? WHILE_ROTATING : ELSE),
  });
}

function useSecretsChange<Wish>(send: (wish: Wish) => Promise<Secrets>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (secrets) => client.setQueryData(secretsKey, secrets),
  });
}

export const useRotate = () => useSecretsChange<void>(rotateSecrets);
export const useRetire = () => useSecretsChange(retireKey);
