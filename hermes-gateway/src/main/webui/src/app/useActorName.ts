import { t } from '../i18n/t';
import { wordText } from '../ui/format';
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
    if (id?.startsWith('local:')) return t('app.actor.local');
    if (id?.startsWith('client:')) return t('app.actor.client');
    return type ? wordText('app.actor.type', type) : '–';
  };
}
