import { Button, Form } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Trans } from 'react-i18next';
import { openSession } from '../api/session';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { busy } from '../ui/busy';
import { LanguageMenu } from './LanguageMenu';
import { Logo } from './Logo';

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [token, setToken] = useState('');
  const signIn = useMutation({ mutationFn: () => openSession(token.trim()), onSuccess: onSignedIn });
  useEffect(() => {
    document.title = t('ui.pageTitle', { title: t('app.signIn.title') });
  }, []);

  return (
    <main className="su-sign-in">
      <div className="su-sign-in__box">
        <div className="su-row su-row--apart">
          <span className="su-mark">
            <Logo />
            System Update
          </span>
          <LanguageMenu />
        </div>
        <h1>{t('app.signIn.title')}</h1>
        <p className="su-quiet">{t('app.signIn.lead')}</p>
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
        <div className="su-sign-in__hint">
          <p>
            <Trans
              i18nKey="app.signIn.where"
              components={{
                up: <code className="su-mono" />,
                strong: <strong />,
                prefix: <code className="su-mono" />,
              }}
            />
          </p>
          <p>{t('app.signIn.ask')}</p>
        </div>
      </div>
    </main>
  );
}
