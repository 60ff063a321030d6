import { useQuery } from '@tanstack/react-query';
import { readPeople } from '../api/people';
import { wordText } from '../ui/format';
import { actorName, type Actor } from './actorName';
import { useSession } from './Session';

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Says who did something. */
export function useActorName() {
  const { me } = useSession();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => {
      const { items } = await readPeople(signal);
      return new Map(items.map(({ subject, label }) => [subject, label]));
    },
    staleTime: 60_000,
  });
  return (actor: Actor): string =>
    actorName(actor, me, people.data ?? NOBODY) ??
    (actor.type ? wordText('app.actor.type', actor.type) : '–');
}
