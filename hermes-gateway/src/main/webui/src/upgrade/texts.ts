import i18next from 'i18next';
import '../i18n/t';
import { upgrade } from './en';

/* With the parts that say them, not with the first page: whoever uses t('upgrade.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { upgrade }, true);
