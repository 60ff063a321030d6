import i18next from 'i18next';
import '../i18n/t';
import { secrets } from './en';

/* With their page, not with the first page: whoever uses t('secrets.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { secrets }, true);
