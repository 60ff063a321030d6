import i18next from 'i18next';
import '../i18n/t';
import { access } from './en';

/* With the pages that say them, not with the first page: whoever uses t('access.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { access }, true);
