import { sentenceCase } from '../ui/format';
import { useSession } from './Session';

interface Actor {
  type?: string | null;
  id?: string | null;
}

/** Says who did something: ids of tokens mean nothing to people, so only the own one gets its name. */
export function useActorName() {
  const { me } = useSession();
  return ({ type, id }: Actor): string => {
    if (id && id === me.subject) return me.label;
    if (id?.startsWith('user:')) return id.slice('user:'.length);
    if (id?.startsWith('local:')) return 'The command line';
    if (id?.startsWith('client:')) return 'Another token';
    return type ? sentenceCase(type) : '–';
  };
}
