import i18next from 'i18next';
import '../i18n/t';
import { messageGroups } from './en';

/* With what says them, not with the first page: whoever uses t('messageGroups.…') imports this file. */
i18next.addResourceBundle('en', 'translation', { messageGroups }, true);
