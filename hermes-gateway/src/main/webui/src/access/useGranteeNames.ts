import { useClients, usePeople } from './useAccess';

/** What people and programs are called. */
export function useGranteeNames(): ReadonlyMap<string, string> {
  const people = usePeople().data?.pages.flatMap((page) => page.items) ?? [];
  const clients = useClients().data?.pages.flatMap((page) => page.items) ?? [];
  return new Map([
    ...people.map(({ subject, label }) => [subject, label] as const),
    ...clients.map(({ id, label }) => [`client:${id}`, label] as const),
  ]);
}
