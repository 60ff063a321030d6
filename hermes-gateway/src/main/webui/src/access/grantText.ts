import './texts';
import type { Grant } from '../api/access';
import { t } from '../i18n/t';

/** Whom a grant is for, in words; people and programs by the names that are known of them. */
export function granteeName(who: Grant['who'], names: ReadonlyMap<string, string>): string {
  if (who === 'role:viewer') return t('access.grants.everyViewer');
  if (who.startsWith('group:')) return t('access.grants.group', { name: who.slice('group:'.length) });
  return names.get(who) ?? who;
}

/** What a field for a date and a time holds, as the server reads it. */
export const instantOf = (local: string): string | undefined =>
  local === '' ? undefined : new Date(local).toISOString();
