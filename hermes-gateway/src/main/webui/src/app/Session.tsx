import { Bullseye, Spinner } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Right } from '../api/access';
import { ApiProblem } from '../api/problem';
import { closeSession, readMe, type Me, type Scope } from '../api/session';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { NoRolePage } from './NoRolePage';
import { meKey } from './queryKeys';
import { useRightsHere } from './rightsHere';
import { SignInPage } from './SignInPage';

interface SessionValue {
  me: Me;
  signOut: () => Promise<void>;
}

const SessionContext = createContext<SessionValue | null>(null);

async function meOrNobody(signal: AbortSignal): Promise<Me | null> {
  try {
    return await readMe(signal);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Shows the console to somebody who is signed in, and the way in to everybody else. */
export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => meOrNobody(signal),
    staleTime: Infinity,
    refetchInterval: (query) => (query.state.status === 'error' ? 3_000 : false),
  });

  if (me.isPending) {
    return (
      <Bullseye>
        <Spinner aria-label={t('app.opening')} aria-valuetext={t('app.opening')} />
      </Bullseye>
    );
  }
  if (me.data === undefined) {
    return (
      <div className="su-sign-in">
        <div className="su-sign-in__box">
          <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
        </div>
      </div>
    );
  }
  if (me.data === null) {
    return <SignInPage onSignedIn={() => client.invalidateQueries({ queryKey: meKey })} />;
  }
  const signOut = async () => {
    const more = await closeSession();
    if (more) {
      window.location.assign(more.next);
      return;
    }
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
    client.setQueryData(meKey, null);
  };
  if (me.data.scopes.length === 0) return <NoRolePage onSignOut={signOut} />;
  return <SessionContext.Provider value={{ me: me.data, signOut }}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('used outside of a session');
  return value;
}

const RANK: Record<Scope, number> = { read: 0, operate: 1, admin: 2 };

const ROLE: Record<Scope, string> = { read: 'viewer', operate: 'operator', admin: 'admin' };

/** A scope, or a right that a grant may give on some machines. */
export type Need = Scope | Right;

const RISKS: readonly Right[] = ['run:low', 'run:medium', 'run:high'];

/** Running something of a risk holds running what is less risky. */
export const covers = (given: Right, needed: Right) =>
  given === needed || (RISKS.includes(needed) && RISKS.indexOf(given) >= RISKS.indexOf(needed));

const isRight = (need: Need): need is Right => need === 'edit' || RISKS.includes(need as Right);

/** The reason why whoever is signed in may not do something, or null when they may. */
export function useRefusal(needed: Need): string | null {
  const { me } = useSession();
  const here = useRightsHere();
  const scope = isRight(needed) ? 'operate' : needed;
  const highest = Math.max(-1, ...me.scopes.map((own) => RANK[own] ?? -1));
  if (highest >= RANK[scope]) return null;
  if (isRight(needed) && me.grants.length > 0) {
    const rights = here ?? me.grants.map((grant) => grant.may);
    if (rights.some((right) => covers(right, needed))) return null;
    return t('app.refusal.grant', { label: me.label });
  }
  if (me.subject.startsWith('user:')) return t('app.refusal.role', { label: me.label, role: ROLE[scope] });
  return t('app.refusal.token', { label: me.label, scope });
}
