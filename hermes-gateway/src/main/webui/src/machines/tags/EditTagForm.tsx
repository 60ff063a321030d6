import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import type { TagCount } from '../../api/machines';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TextField } from '../../ui/TextField';
import { TagLabel } from '../TagList';
import { ColorFields } from './ColorFields';
import { colorOf } from './tagColors';
import { useTagEdit } from './useTagEdits';

interface Props {
  tag: TagCount;
  onBack: () => void;
}

export function EditTagForm({ tag, onBack }: Props) {
  const [name, setName] = useState(tag.name);
  const [typed, setTyped] = useState(tag.color ?? '');
  const edit = useTagEdit();
  const { tell } = useToasts();
  const problem = edit.error ? asProblem(edit.error) : undefined;
  const color = colorOf(typed);
  const isRenamed = name.trim() !== tag.name;
  const isEdited = isRenamed || color !== (tag.color ?? '');
  const isReady = isEdited && color !== null && name.trim() !== '';
  const submit = () =>
    edit.mutate(
      { tag, edit: { ...(isRenamed ? { name: name.trim() } : {}), color: color ?? undefined } },
      {
        onSuccess: (change) => {
          tell(t('machines.tags.saved', { name: change.tag.name }));
          onBack();
        },
      },
    );
  return (
    <>
      <ModalHeader labelId="tags-title" title={t('machines.tags.editTitle', { name: tag.name })} />
      <ModalBody>
        <Form
          id="edit-tag"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) submit();
          }}
        >
          {edit.isError && <ProblemAlert error={edit.error} />}
          <TextField
            id="tag-name"
            label={t('machines.tags.name')}
            help={
              isRenamed && tag.machines > 0
                ? t('machines.tags.renames', { count: tag.machines })
                : t('machines.tags.nameHelp')
            }
            required
            autoFocus
            value={name}
            error={problem?.fieldError('name')}
            onChange={setName}
          />
          <ColorFields typed={typed} error={problem?.fieldError('color')} onChange={setTyped} />
          <p className="su-row">
            <span className="su-quiet">{t('machines.tags.looks')}</span>
            <TagLabel tag={{ name: name.trim() || tag.name, color }} />
          </p>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="edit-tag"
          isDisabled={!isReady || edit.isPending}
          {...busy(edit.isPending)}
        >
          {t('machines.tags.save')}
        </Button>
        <Button variant="link" onClick={onBack}>
          {t('machines.tags.back')}
        </Button>
      </ModalFooter>
    </>
  );
}
