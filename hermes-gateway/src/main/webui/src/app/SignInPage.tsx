import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { openSession } from '../api/session';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { Logo } from './Logo';

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [token, setToken] = useState('');
  const signIn = useMutation({ mutationFn: () => openSession(token.trim()), onSuccess: onSignedIn });
  useEffect(() => {
    document.title = 'Sign in · System Update';
  }, []);

  return (
    <main className="su-sign-in">
      <div className="su-sign-in__box">
        <span className="su-mark">
          <Logo />
          System Update
        </span>
        <h1>Sign in</h1>
        <p className="su-quiet">Patch your machines and see exactly what changed.</p>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate();
          }}
        >
          {signIn.isError && <ProblemAlert error={signIn.error} title="That did not work" />}
          <TextField
            id="token"
            label="Access token"
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
            isLoading={signIn.isPending}
          >
            Sign in
          </Button>
        </Form>
        <div className="su-sign-in__hint">
          <p>
            The first start of <code className="su-mono">sysup up</code> prints an{' '}
            <strong>admin token</strong> once, in the terminal it was started from. It looks like{' '}
            <code className="su-mono">sysup_</code> followed by 43 characters.
          </p>
          <p>Somebody else runs this installation? Ask them for a token of your own.</p>
        </div>
      </div>
    </main>
  );
}
