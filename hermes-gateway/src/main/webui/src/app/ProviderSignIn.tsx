import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { signInAddress } from '../api/session';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { pageOf, signInFailure } from './signInFailures';
import { TokenForm } from './TokenForm';

interface Props {
  provider: string;
  onSignedIn: () => Promise<void>;
}

/** People go to the identity provider; a token is for those whom it does not know. */
export function ProviderSignIn({ provider, onSignedIn }: Props) {
  const [withToken, setWithToken] = useState(false);
  const failure = signInFailure(window.location.search, provider);

  return (
    <>
      <div className="su-sign-in__ways">
        {failure && <ProblemAlert error={failure} title={t('app.signIn.notSignedIn')} />}
        <Button component="a" href={signInAddress(pageOf(window.location))} isBlock>
          {t('app.signIn.with', { provider })}
        </Button>
        {!withToken && (
          <Button variant="link" isBlock onClick={() => setWithToken(true)}>
            {t('app.signIn.tokenInstead')}
          </Button>
        )}
      </div>
      {withToken && <TokenForm onSignedIn={onSignedIn} />}
      <div className="su-sign-in__hint">
        <p>{t('app.signIn.roles', { provider })}</p>
      </div>
    </>
  );
}
