import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { Modal } from '../../ui/Modal';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TextField } from '../../ui/TextField';
import { tagsOf } from './tagWords';
import { useBulkEdit } from './useBulkEdit';

interface Props {
  machines: Machine[];
  onClose: () => void;
}

export function TagsDialog({ machines, onClose }: Props) {
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const edit = useBulkEdit();
  const problem = edit.error ? asProblem(edit.error) : undefined;
  const carried = [...new Set(machines.flatMap((machine) => machine.tags.map((tag) => tag.name)))].sort();
  const changes = { addTags: tagsOf(added), removeTags: tagsOf(removed) };
  const isReady = changes.addTags.length + changes.removeTags.length > 0;
  const submit = () =>
    edit.mutate({ ids: machines.map((machine) => machine.id), changes }, { onSuccess: onClose });
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="tags-title">
      <ModalHeader
        labelId="tags-title"
        title={t('machines.bulk.tagsTitle', { count: machines.length })}
        description={t('machines.bulk.tagsLead')}
      />
      <ModalBody>
        <Form
          id="edit-tags"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) submit();
          }}
        >
          {edit.isError && <ProblemAlert error={edit.error} />}
          <TextField
            id="added-tags"
            label={t('machines.bulk.add')}
            help={t('machines.bulk.commas')}
            value={added}
            autoFocus
            error={problem?.fieldError('changes.addTags')}
            onChange={setAdded}
          />
          <TextField
            id="removed-tags"
            label={t('machines.bulk.remove')}
            help={carried.length > 0 ? t('machines.bulk.carried', { tags: carried.join(', ') }) : undefined}
            value={removed}
            onChange={setRemoved}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="edit-tags"
          isDisabled={!isReady || edit.isPending}
          {...busy(edit.isPending)}
        >
          {t('machines.bulk.submit', { count: machines.length })}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
