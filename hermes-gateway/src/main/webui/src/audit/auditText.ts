import './texts';
import type { AuditRow } from '../api/audit';
import { knownText } from '../i18n/t';

/** What was done in words; a change over HTTP is told by its method, and its path stands beside it. */
export const actionText = (action: string): string => knownText('audit.action', keyOf(action)) ?? action;

/** Names of texts have no dots in them. */
const keyOf = (action: string) => action.replaceAll('.', '_');

export const actorText = ({ actor, actorLabel }: AuditRow): string => actorLabel ?? actor;

const MACHINE = /(?:machine:|\/machines\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/** The machine that it was done to, where the row names one. */
export const machineOf = ({ target }: AuditRow): string | undefined => MACHINE.exec(target ?? '')?.[1];

export function detailText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
