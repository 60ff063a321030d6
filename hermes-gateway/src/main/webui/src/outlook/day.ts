import { locale } from '../i18n/language';

/** A day without a time is the same day everywhere. */
export const day = (date: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
