import { Button } from '@patternfly/react-core';
import { plural } from './format';
import type { CursorPosition } from './useCursor';

interface Props {
  position: CursorPosition;
  shown: number;
  total: number | null;
  nextCursor: string | null;
  noun: string;
}

export function CursorPager({ position, shown, total, nextCursor, noun }: Props) {
  const count = total === null ? `${shown} shown` : `${shown} of ${plural(total, noun)}`;
  if (position.page === 1 && !nextCursor) {
    return <p className="su-pager su-quiet">{plural(shown, noun)}</p>;
  }
  return (
    <nav className="su-pager" aria-label="Pages">
      <span className="su-quiet">
        Page {position.page} · {count}
      </span>
      <Button variant="secondary" size="sm" isDisabled={position.page === 1} onClick={position.back}>
        Previous
      </Button>
      <Button
        variant="secondary"
        size="sm"
        isDisabled={!nextCursor}
        onClick={() => nextCursor && position.forward(nextCursor)}
      >
        Next
      </Button>
    </nav>
  );
}
