import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { signInAddress } from '../api/session';
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
        {failure && <ProblemAlert error={failure} title="You are not signed in" />}
        <Button component="a" href={signInAddress(pageOf(window.location))} isBlock>
          Sign in with {provider}
        </Button>
        {!withToken && (
          <Button variant="link" isBlock onClick={() => setWithToken(true)}>
            Use an access token instead
          </Button>
        )}
      </div>
      {withToken && <TokenForm onSignedIn={onSignedIn} />}
      <div className="su-sign-in__hint">
        <p>
          What you may do here follows from your roles in {provider}. Access tokens are for programs, and for
          the days when {provider} does not answer.
        </p>
      </div>
    </>
  );
}
