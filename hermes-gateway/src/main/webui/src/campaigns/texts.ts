import i18next from 'i18next';
import '../i18n/t';
import { campaigns } from './en';

/* With the pages that say them, not with the first page: whoever uses t('campaigns.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { campaigns }, true);
