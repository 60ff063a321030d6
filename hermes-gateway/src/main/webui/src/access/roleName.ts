import './texts';
import { t } from '../i18n/t';

const ROLES = ['admin', 'operate', 'read'] as const;

/** The role that the scopes come from: each holds those below it. */
export function roleName(scopes: readonly string[]): string {
  const highest = ROLES.find((scope) => scopes.includes(scope));
  return t(`access.role.${highest ?? 'none'}`);
}
