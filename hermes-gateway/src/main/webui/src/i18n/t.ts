import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import type { PageTexts } from './PageTexts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & PageTexts };
  }
}

/* English is there from the start: it also is what a text falls back to. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: { en: { translation: en } },
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/**
 * The text of this name in the language of the page. It is no hook: the page is drawn anew when the language changes,
 * so what is made while drawing is right, and what is made once while a file loads would stay English.
 */
export const { t } = i18next;

/** The text of a word that the server may know before the console does. */
export function knownText(group: WordGroup, word: string): string | undefined {
  const name = `${group}.${word}`;
  return i18next.exists(name) ? i18next.t(name as 'ui.close') : undefined;
}

export type WordGroup =
  | 'app.actor.type'
  | 'apt.operation'
  | 'audit.action'
  | 'audit.actor'
  | 'audit.outcome'
  | 'campaigns.state'
  | 'diagnosis.check'
  | 'diagnosis.part'
  | 'jobs.action'
  | 'jobs.check.sudoAs'
  | 'jobs.errorTitle'
  | 'jobs.repair.step'
  | 'jobs.state'
  | 'machines.credentialStatus'
  | 'machines.finding'
  | 'machines.hostKeyState'
  | 'machines.kind'
  | 'machines.list.needs'
  | 'machines.list.updates'
  | 'outlook.warning'
  | 'queue.held'
  | 'schedules.skipReason'
  | 'schedules.trigger'
  | 'timeline.actor'
  | 'timeline.type';
