import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { openSession } from '../api/session';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { busy } from '../ui/busy';

export function TokenForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [token, setToken] = useState('');
  const signIn = useMutation({ mutationFn: () => openSession(token.trim()), onSuccess: onSignedIn });

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      {signIn.isError && <ProblemAlert error={signIn.error} title={t('app.signIn.failed')} />}
      <TextField
        id="token"
        label={t('app.signIn.token')}
        type="password"
        autoComplete="current-password"
        autoFocus
        mono
        placeholder="sysup_…"
        value={token}
        onChange={setToken}
      />
      <Button
        type="submit"
        isBlock
        isDisabled={!token.trim() || signIn.isPending}
        {...busy(signIn.isPending)}
      >
        {t('app.signIn.button')}
      </Button>
    </Form>
  );
}
