import { t } from '../i18n/t';

/** A name that begins a sentence by itself, in the middle of one. */
export function inSentence(name: string): string {
  const isPhrase = name === t('app.actor.local') || name === t('app.actor.client');
  return isPhrase ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
