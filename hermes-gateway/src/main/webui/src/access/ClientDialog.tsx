import './texts';
import { Button, Checkbox, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { CLIENT_SCOPES, type ApiClient, type ClientScope, type ClientWish } from '../api/access';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { busy } from '../ui/busy';
import { instantOf } from './grantText';
import { useAddClient } from './useAccess';

const KINDS = ['script', 'mcp', 'webapp', 'other'] as const;

interface Props {
  onMade: (client: ApiClient) => void;
  onClose: () => void;
}

export function ClientDialog({ onMade, onClose }: Props) {
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<ClientWish['kind']>('script');
  const [scopes, setScopes] = useState<ClientScope[]>(['read']);
  const [expires, setExpires] = useState('');
  const [rate, setRate] = useState('');
  const add = useAddClient();
  const errorOf = (field: string) => (add.error ? asProblem(add.error).fieldError(field) : undefined);
  const isReady = label.trim() !== '' && scopes.length > 0;
  const turn = (scope: ClientScope, isOn: boolean) =>
    setScopes(CLIENT_SCOPES.filter((one) => (one === scope ? isOn : scopes.includes(one))));
  const send = () =>
    add.mutate(
      {
        label: label.trim(),
        kind,
        scopes,
        expiresAt: instantOf(expires),
        rateLimitPerMinute: rate === '' ? undefined : Number(rate),
      },
      { onSuccess: onMade },
    );
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="client-title">
      <ModalHeader
        labelId="client-title"
        title={t('access.clients.add')}
        description={t('access.clients.addLead')}
      />
      <ModalBody>
        <Form
          id="add-client"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) send();
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <TextField
            id="client-label"
            label={t('access.clients.label')}
            required
            autoFocus
            value={label}
            error={errorOf('label')}
            onChange={setLabel}
          />
          <FormField id="client-kind" label={t('access.clients.kind')}>
            <Choice
              id="client-kind"
              label={t('access.clients.kind')}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(`access.clientKind.${value}`) }))}
              onChange={setKind}
            />
          </FormField>
          <fieldset>
            <legend>{t('access.clients.scopes')}</legend>
            {CLIENT_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                id={`client-scope-${scope}`}
                label={t(`access.scope.${scope}`)}
                isChecked={scopes.includes(scope)}
                onChange={(_event, isOn) => turn(scope, isOn)}
              />
            ))}
          </fieldset>
          <TextField
            id="client-expires"
            type="datetime-local"
            label={t('access.clients.expires')}
            help={t('access.clients.expiresHelp')}
            value={expires}
            error={errorOf('expiresAt')}
            onChange={setExpires}
          />
          <TextField
            id="client-rate"
            type="number"
            label={t('access.clients.rate')}
            help={t('access.clients.rateHelp')}
            value={rate}
            error={errorOf('rateLimitPerMinute')}
            onChange={setRate}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-client"
          isDisabled={!isReady || add.isPending}
          {...busy(add.isPending)}
        >
          {t('access.clients.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
