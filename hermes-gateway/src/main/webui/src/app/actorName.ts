import type { Me } from '../api/session';
import { t } from '../i18n/t';

export interface Actor {
  type?: string | null;
  id?: string | null;
}

const PERSON = 'user:';

/** Records name a person with or without the mark of its kind. */
export function subjectOf({ type, id }: Actor): string | null {
  if (!id) return null;
  return type === 'user' && !id.includes(':') ? PERSON + id : id;
}

/** Ids mean nothing to people: the own one and those of known people get their names. */
export function actorName(actor: Actor, me: Me, names: ReadonlyMap<string, string>): string | null {
  const subject = subjectOf(actor);
  if (!subject) return null;
  if (subject === me.subject) return me.label;
  if (subject.startsWith(PERSON)) return names.get(subject) ?? subject.slice(PERSON.length);
  if (subject.startsWith('local:')) return t('app.actor.local');
  if (subject.startsWith('client:')) return t('app.actor.client');
  return null;
}
