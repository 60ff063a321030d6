import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import type { Enrolled } from '../api/discovery';
import { asProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { tagsOf } from '../machines/bulk/tagWords';
import { CredentialFields } from '../machines/CredentialFields';
import { credentialOf, EMPTY_CREDENTIAL, missingIn } from '../machines/credentialDraft';
import { busy } from '../ui/busy';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { useAddCandidates } from './useDiscovery';

interface Props {
  ids: string[];
  onClose: () => void;
  onAdded: () => void;
}

const ADDRESS = '{address}';

/** One login and the same tags for all; what would become of each is told first. */
export function AddDialog({ ids, onClose, onAdded }: Props) {
  const [username, setUsername] = useState('');
  const [tags, setTags] = useState('');
  const [pattern, setPattern] = useState('{host}');
  const [credential, setCredential] = useState(EMPTY_CREDENTIAL);
  const [wasTried, setTried] = useState(false);
  const add = useAddCandidates();
  const { tell } = useToasts();
  const missing: Record<string, string> = {
    ...(username ? {} : { username: t('discovery.add.userMissing') }),
    ...missingIn(credential),
  };
  const problem = add.error ? asProblem(add.error) : undefined;
  const errorOf = (field: string) =>
    (wasTried ? missing[field] : undefined) ??
    problem?.fieldError(field) ??
    problem?.fieldError(`credential.${field}`);
  const preview = add.data?.dryRun ? add.data : undefined;
  const send = (dryRun: boolean) => {
    setTried(true);
    if (Object.keys(missing).length > 0) return;
    add.mutate(
      {
        ids,
        username,
        tags: tagsOf(tags),
        credential: credentialOf(credential),
        namePattern: pattern || ADDRESS,
        dryRun,
      },
      {
        onSuccess: (enrolled) => {
          if (enrolled.dryRun) return;
          tell(t('discovery.add.added', { count: enrolled.added }));
          if (enrolled.refused === 0) onAdded();
        },
      },
    );
  };
  /** What was told holds only for what was told. */
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      add.reset();
      set(value);
    };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-candidates">
      <ModalHeader
        labelId="add-candidates"
        title={t('discovery.add.title', { count: ids.length })}
        description={t('discovery.add.lead')}
      />
      <ModalBody tabIndex={0} aria-label={t('discovery.add.title', { count: ids.length })}>
        <Form
          id="add-candidates-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send(!preview);
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <TextField
            id="candidate-user"
            label={t('discovery.add.user')}
            required
            mono
            value={username}
            error={errorOf('username')}
            onChange={change(setUsername)}
          />
          <TextField
            id="candidate-names"
            label={t('discovery.add.names')}
            help={t('discovery.add.namesHelp')}
            mono
            value={pattern}
            error={errorOf('namePattern')}
            onChange={change(setPattern)}
          />
          <TextField
            id="candidate-tags"
            label={t('discovery.add.tags')}
            value={tags}
            error={errorOf('tags')}
            onChange={change(setTags)}
          />
          <CredentialFields draft={credential} errorOf={errorOf} onChange={change(setCredential)} />
          {add.data && <EnrolledList enrolled={add.data} />}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-candidates-form"
          isDisabled={add.isPending || preview?.added === 0}
          {...busy(add.isPending)}
        >
          {preview ? t('discovery.add.submit', { count: preview.added }) : t('discovery.add.preview')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function EnrolledList({ enrolled }: { enrolled: Enrolled }) {
  return (
    <section aria-label={t('discovery.add.outcome')} role="status">
      <ul className="su-plain-list">
        {enrolled.items.map(({ id, host, port, name, outcome, message }) => (
          <li key={id}>
            <code className="su-mono">{t('discovery.add.endpoint', { host, port })}</code>{' '}
            {outcome === 'refused'
              ? t('discovery.add.refused', { why: message ?? '' })
              : t('discovery.add.becomes', { name })}
          </li>
        ))}
      </ul>
    </section>
  );
}
