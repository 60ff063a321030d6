import { useLocation, useNavigate, useSearchParams } from 'react-router';

export interface CursorPosition {
  cursor: string | undefined;
  page: number;
  forward: (next: string) => void;
  back: () => void;
}

interface Trail {
  trail?: (string | null)[];
}

/** A cursor only points forward; the way back is kept in the history entry, not in the address. */
export function useCursor(): CursorPosition {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const cursor = params.get('cursor');
  const page = cursor ? Number(params.get('page') ?? '2') : 1;
  const trail = (location.state as Trail | null)?.trail ?? [];

  const go = (to: string | null, toPage: number, newTrail: (string | null)[]) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    next.delete('page');
    if (to) {
      next.set('cursor', to);
      next.set('page', String(toPage));
    }
    void navigate({ search: next.toString() }, { state: { trail: newTrail } });
  };

  return {
    cursor: cursor ?? undefined,
    page,
    forward: (next) => go(next, page + 1, [...trail, cursor]),
    back: () => {
      const previous = trail.at(-1) ?? null;
      go(previous, previous ? page - 1 : 1, trail.slice(0, -1));
    },
  };
}
