import i18next from 'i18next';

export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const STORED = 'sysup.language';

const isLanguage = (word: string): word is Language => Object.hasOwn(LANGUAGES, word);

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** Numbers, dates and lists are written as in this place. */
export const locale = (): string => LOCALES[currentLanguage()];

/** What somebody chose in this browser, or else the first language of the browser that the console speaks. */
export function wantedLanguage(): Language {
  const stored = localStorage.getItem(STORED) ?? '';
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export async function speak(language: Language) {
  if (language === 'fr' && !i18next.hasResourceBundle('fr', 'translation')) {
    const { fr } = await import('./fr');
    i18next.addResourceBundle('fr', 'translation', fr);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language) {
  await speak(language);
  localStorage.setItem(STORED, language);
}
