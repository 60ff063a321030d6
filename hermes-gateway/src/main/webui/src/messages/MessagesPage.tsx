import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { MessageList } from './MessageList';

export function MessagesPage() {
  return (
    <>
      <PageHeading title={t('messages.title')} lead={t('messages.lead')} />
      <MessageList label={t('messages.title')} />
    </>
  );
}
