import { Alert, Button } from '@patternfly/react-core';
import { Remedy } from '../ui/ProblemAlert';
import { EntranceBox } from './SignInPage';

/** For somebody whom the identity provider knows, but who may do nothing here. */
export function NoRolePage({ label, onSignOut }: { label: string; onSignOut: () => Promise<void> }) {
  return (
    <EntranceBox title="No role yet">
      <div className="su-sign-in__ways">
        <Alert isInline variant="warning" title={`You are signed in as “${label}”, but have no role here.`}>
          <Remedy text="Ask whoever looks after your sign-in for the role viewer, operator or admin, then sign in again." />
        </Alert>
        <Button isBlock onClick={() => void onSignOut()}>
          Sign out
        </Button>
      </div>
    </EntranceBox>
  );
}
