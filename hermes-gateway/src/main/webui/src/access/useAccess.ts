import './texts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  addClient,
  addGrant,
  listClients,
  listGrants,
  listPeople,
  movePerson,
  removeGrant,
  revokeClient,
  rotateClient,
  type ApiClient,
  type Grant,
  type Person,
} from '../api/access';
import type { Page } from '../api/page';
import { meKey } from '../app/queryKeys';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';

export type Rows<T> = ReturnType<typeof useRows<T>>;

const accessKey = ['access'] as const;

function useRows<T>(name: string, read: (cursor?: string, signal?: AbortSignal) => Promise<Page<T>>) {
  return useInfiniteQuery({
    queryKey: [...accessKey, name],
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export const usePeople = () => useRows<Person>('people', listPeople);
export const useGrants = () => useRows<Grant>('grants', listGrants);
export const useClients = () => useRows<ApiClient>('clients', listClients);

function useChange<Wish, Answer>(
  send: (wish: Wish) => Promise<Answer>,
  told: (answer: Answer, wish: Wish) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: told,
    onSettled: () =>
      Promise.all([accessKey, meKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export function useAddGrant() {
  const { tell } = useToasts();
  return useChange(addGrant, ({ machines }) => tell(t('access.grants.added', { count: machines })));
}

export function useRemoveGrant() {
  const { tell } = useToasts();
  return useChange(
    ({ id }: Grant) => removeGrant(id),
    () => tell(t('access.grants.removed')),
  );
}

const MOVED = {
  block: 'access.people.wasBlocked',
  unblock: 'access.people.wasUnblocked',
  'sign-out': 'access.people.wasSignedOut',
} as const;

export type PersonMove = keyof typeof MOVED;

export function useMovePerson() {
  const { tell } = useToasts();
  return useChange(
    ({ person, move }: { person: Person; move: PersonMove }) => movePerson(person.subject, move),
    (_answer, { person, move }) => tell(t(MOVED[move], { name: person.label })),
  );
}

/** Nothing is told: the token is shown. */
export const useAddClient = () => useChange(addClient, () => undefined);
export const useRotateClient = () =>
  useChange(
    ({ id }: ApiClient) => rotateClient(id),
    () => undefined,
  );

export function useRevokeClient() {
  const { tell } = useToasts();
  return useChange(
    ({ id }: ApiClient) => revokeClient(id),
    () => tell(t('access.clients.revoked')),
  );
}
