import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { readSignInWays } from '../api/session';
import { t } from '../i18n/t';
import { LanguageMenu } from './LanguageMenu';
import { Logo } from './Logo';
import { ProviderSignIn } from './ProviderSignIn';
import { TokenForm } from './TokenForm';

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const ways = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => readSignInWays(signal),
    staleTime: Infinity,
  });
  if (ways.isPending) return <EntranceBox title={t('app.signIn.title')} />;
  return (
    <EntranceBox title={t('app.signIn.title')}>
      {ways.data?.provider ? (
        <ProviderSignIn provider={ways.data.provider} onSignedIn={onSignedIn} />
      ) : (
        <>
          <TokenForm onSignedIn={onSignedIn} />
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
        </>
      )}
    </EntranceBox>
  );
}

export function EntranceBox({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = t('ui.pageTitle', { title });
  }, [title]);
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
        <h1>{title}</h1>
        <p className="su-quiet">{t('app.signIn.lead')}</p>
        {children}
      </div>
    </main>
  );
}
