import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addExclude, replaceExclude, type NewExclude, type PackageExclude } from '../api/excludes';
import { asProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { draftOf, emptyDraft, meantBy, ruleOf, type ExcludeDraft } from './excludeDraft';
import { ExcludePreviewLine } from './ExcludePreviewLine';
import { excludeKeys } from './useExcludes';

interface Props {
  /** Undefined for a new one. */
  rule?: PackageExclude;
  onClose: () => void;
}

export function ExcludeDialog({ rule, onClose }: Props) {
  const [draft, setDraft] = useState(() => (rule ? draftOf(rule) : emptyDraft()));
  const client = useQueryClient();
  const { tell } = useToasts();
  const wanted = ruleOf(draft, rule);
  const save = useMutation({
    mutationFn: (wish: NewExclude) => (rule ? replaceExclude(rule, wish) : addExclude(wish)),
    onSuccess: async ({ name }) => {
      tell(t(rule ? 'excludes.changed' : 'excludes.added', { name }));
      await client.invalidateQueries({ queryKey: excludeKeys.all });
      onClose();
    },
  });
  const errorOf = (field: string) => (save.error ? asProblem(save.error).fieldError(field) : undefined);
  const change = (part: Partial<ExcludeDraft>) => setDraft({ ...draft, ...part });

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="exclude-title">
      <ModalHeader
        labelId="exclude-title"
        title={rule ? t('excludes.editTitle', { name: rule.name }) : t('excludes.addTitle')}
      />
      <ModalBody tabIndex={0} aria-label={t('excludes.fields')}>
        <Form
          id="exclude"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted) save.mutate(wanted);
          }}
        >
          {save.isError && <ProblemAlert error={save.error} />}
          <TextField
            id="exclude-name"
            label={t('excludes.name')}
            required
            value={draft.name}
            error={errorOf('name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            id="exclude-on"
            label={t('excludes.on')}
            required
            mono
            help={t('excludes.onHelp')}
            value={draft.on}
            error={errorOf('on')}
            onChange={(on) => change({ on })}
          />
          <TextField
            id="exclude-packages"
            label={t('excludes.packages')}
            required
            mono
            help={t('excludes.packagesHelp')}
            value={draft.packages}
            error={errorOf('packages')}
            onChange={(packages) => change({ packages })}
          />
          <TextField
            id="exclude-reason"
            label={t('excludes.reason')}
            required
            help={t('excludes.reasonHelp')}
            value={draft.reason}
            error={errorOf('reason')}
            onChange={(reason) => change({ reason })}
          />
          <TextField
            id="exclude-until"
            type="datetime-local"
            label={t('excludes.until')}
            help={t('excludes.untilHelp')}
            value={draft.until}
            error={errorOf('until')}
            onChange={(until) => change({ until })}
          />
          <ExcludePreviewLine meant={meantBy(draft)} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="exclude" isDisabled={!wanted || save.isPending} {...busy(save.isPending)}>
          {rule ? t('excludes.save') : t('excludes.add')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
