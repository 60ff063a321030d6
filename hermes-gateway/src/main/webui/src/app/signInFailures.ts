import { ApiProblem } from '../api/problem';

const PARAMETER = 'sign-in';

type Sentence = (provider: string) => { detail: string; remedy: string };

const failed: Sentence = (provider) => ({
  detail: `What ${provider} sent could not be accepted.`,
  remedy: 'Begin again. If it stays, the log of System Update tells what was wrong.',
});

/** What the server says when the way over the identity provider did not lead to a session. */
const FAILURES: Record<string, Sentence> = {
  away: (provider) => ({
    detail: `${provider} does not answer, so nobody can be signed in by it at the moment.`,
    remedy: 'Try again in a minute. An access token works meanwhile, and sessions that are open go on.',
  }),
  denied: (provider) => ({
    detail: `${provider} did not let you in, or you did not agree.`,
    remedy: `Try again, or ask whoever looks after ${provider}.`,
  }),
  stale: () => ({
    detail: 'This sign-in was not begun in this browser, or too long ago.',
    remedy: 'Begin again. The browser must accept cookies of this page.',
  }),
  failed,
};

/** Why the browser came back without a session, in words; null when it did not. */
export function signInFailure(search: string, provider: string): ApiProblem | null {
  const why = new URLSearchParams(search).get(PARAMETER);
  if (!why) return null;
  const sentence = (FAILURES[why] ?? failed)(provider);
  return new ApiProblem(0, { kind: why === 'away' ? 'unavailable' : 'unauthorized', ...sentence });
}

/** Where to go on after signing in: where the person was, without the failure before. */
export function pageOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const query = new URLSearchParams(search);
  query.delete(PARAMETER);
  const rest = query.toString();
  return rest ? `${pathname}?${rest}` : pathname;
}
