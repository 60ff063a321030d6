import { Button } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readPeople } from '../api/people';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { meKey } from './queryKeys';
import { EntranceBox } from './SignInPage';
import { useToasts } from './Toasts';

/** For somebody whom the identity provider knows, but who may do nothing here; the refusal of any call says why. */
export function NoRolePage({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const client = useQueryClient();
  const { fail } = useToasts();
  const refusal = useQuery({
    queryKey: ['refusal'],
    queryFn: ({ signal }) => readPeople(signal),
    retry: false,
  });
  const lookAgain = () => {
    void refusal.refetch();
    void client.invalidateQueries({ queryKey: meKey });
  };
  return (
    <EntranceBox title={t('app.noRole.title')}>
      <div className="su-sign-in__ways">
        {refusal.error && (
          <ProblemAlert
            error={refusal.error}
            title={t('app.noRole.nothingHere')}
            variant="warning"
            onRetry={lookAgain}
          />
        )}
        <Button isBlock onClick={() => void onSignOut().catch(fail)}>
          {t('app.signOut')}
        </Button>
      </div>
    </EntranceBox>
  );
}
