import i18next from 'i18next';
import '../i18n/t';
import { messages } from './en';

/* With the pages that say them, not with the first page: whoever uses t('messages.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { messages }, true);
