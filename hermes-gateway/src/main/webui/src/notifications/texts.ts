import i18next from 'i18next';
import '../i18n/t';
import { notifications } from './en';

/* With the page that says them, not with the first page: whoever uses t('notifications.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { notifications }, true);
