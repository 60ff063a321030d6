import './texts';
import type { DeadLetter, Mended } from '../api/deadLetters';
import { t } from '../i18n/t';

/** Only what was changed is sent along. */
export const mendedOf = ({ payload }: Pick<DeadLetter, 'payload'>, text: string): Mended =>
  text === payload ? {} : { payload: text };

/** Why a message can't be sent, or undefined when it can. */
export function notJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return t('queue.letters.notJson');
  }
}
