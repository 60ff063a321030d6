import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { readSignInWays } from '../api/session';
import { Logo } from './Logo';
import { ProviderSignIn } from './ProviderSignIn';
import { TokenForm } from './TokenForm';

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const ways = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => readSignInWays(signal),
    staleTime: Infinity,
  });
  if (ways.isPending) return <EntranceBox title="Sign in" />;
  return (
    <EntranceBox title="Sign in">
      {ways.data?.provider ? (
        <ProviderSignIn provider={ways.data.provider} onSignedIn={onSignedIn} />
      ) : (
        <>
          <TokenForm onSignedIn={onSignedIn} />
          <div className="su-sign-in__hint">
            <p>
              The first start of <code className="su-mono">sysup up</code> prints an{' '}
              <strong>admin token</strong> once, in the terminal it was started from. It looks like{' '}
              <code className="su-mono">sysup_</code> followed by 43 characters.
            </p>
            <p>Somebody else runs this installation? Ask them for a token of your own.</p>
          </div>
        </>
      )}
    </EntranceBox>
  );
}

export function EntranceBox({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · System Update`;
  }, [title]);
  return (
    <main className="su-sign-in">
      <div className="su-sign-in__box">
        <span className="su-mark">
          <Logo />
          System Update
        </span>
        <h1>{title}</h1>
        <p className="su-quiet">Patch your machines and see exactly what changed.</p>
        {children}
      </div>
    </main>
  );
}
