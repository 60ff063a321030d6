import '../../messages/texts';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { MessageList } from '../../messages/MessageList';

export const MessagesTab = ({ machine }: { machine: Machine }) => (
  <MessageList machineId={machine.id} label={t('messages.of', { name: machine.name })} />
);
