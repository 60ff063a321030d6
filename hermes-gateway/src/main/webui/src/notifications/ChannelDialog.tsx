import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addChannel, changeChannel, type Channel, type NewChannel } from '../api/notifications';
import { asProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { channelOf, draftOf, emptyDraft } from './channelDraft';
import { ChannelFields } from './ChannelFields';
import { channelKeys } from './useChannels';

interface Props {
  /** Undefined for a new one. */
  channel?: Channel;
  onClose: () => void;
}

export function ChannelDialog({ channel, onClose }: Props) {
  const [draft, setDraft] = useState(() => (channel ? draftOf(channel) : emptyDraft()));
  const client = useQueryClient();
  const { tell } = useToasts();
  const wanted = channelOf(draft);
  const save = useMutation({
    mutationFn: (wish: NewChannel) => (channel ? changeChannel(channel, wish) : addChannel(wish)),
    onSuccess: async ({ name }) => {
      tell(t(channel ? 'notifications.changed' : 'notifications.added', { name }));
      await client.invalidateQueries({ queryKey: channelKeys.all });
      onClose();
    },
  });
  const errorOf = (field: string) => (save.error ? asProblem(save.error).fieldError(field) : undefined);

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="channel-title">
      <ModalHeader
        labelId="channel-title"
        title={channel ? t('notifications.editTitle', { name: channel.name }) : t('notifications.addTitle')}
      />
      <ModalBody tabIndex={0} aria-label={t('notifications.fields')}>
        <Form
          id="channel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted) save.mutate(wanted);
          }}
        >
          {save.isError && <ProblemAlert error={save.error} />}
          <ChannelFields
            draft={draft}
            isNew={!channel}
            errorOf={errorOf}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="channel" isDisabled={!wanted || save.isPending} {...busy(save.isPending)}>
          {channel ? t('notifications.save') : t('notifications.add')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
