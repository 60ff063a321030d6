import i18next from 'i18next';
import '../i18n/t';
import { apt } from './en';

/* With the pages that say them, not with the first page: whoever uses t('apt.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { apt }, true);
