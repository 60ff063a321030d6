import { ApiProblem } from '../api/problem';
import { t } from '../i18n/t';

const PARAMETER = 'sign-in';

/** What the server says when the way over the identity provider did not lead to a session. */
const REASONS = ['away', 'denied', 'stale', 'failed'] as const;

/** Why the browser came back without a session, in words; null when it did not. */
export function signInFailure(search: string, provider: string): ApiProblem | null {
  const why = new URLSearchParams(search).get(PARAMETER);
  if (!why) return null;
  const reason = REASONS.find((known) => known === why) ?? 'failed';
  return new ApiProblem(0, {
    kind: reason === 'away' ? 'unavailable' : 'unauthorized',
    detail: t(`app.signIn.failure.${reason}.detail`, { provider }),
    remedy: t(`app.signIn.failure.${reason}.remedy`, { provider }),
  });
}

/** Where to go on after signing in: where the person was, without the failure before. */
export function pageOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const query = new URLSearchParams(search);
  query.delete(PARAMETER);
  const rest = query.toString();
  return rest ? `${pathname}?${rest}` : pathname;
}
