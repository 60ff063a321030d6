import { Button } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { plural, type Noun } from './format';
import type { CursorPosition } from './useCursor';

interface Props {
  position: CursorPosition;
  shown: number;
  total: number | null;
  nextCursor: string | null;
  noun: Noun;
}

export function CursorPager({ position, shown, total, nextCursor, noun }: Props) {
  const count =
    total === null ? t('ui.shown', { count: shown }) : t('ui.shownOf', { shown, all: plural(total, noun) });
  if (position.page === 1 && !nextCursor) {
    return <p className="su-pager su-quiet">{plural(shown, noun)}</p>;
  }
  return (
    <nav className="su-pager" aria-label={t('ui.pages')}>
      <span className="su-quiet">{t('ui.page', { page: position.page, shown: count })}</span>
      <Button variant="secondary" size="sm" isDisabled={position.page === 1} onClick={position.back}>
        {t('ui.previous')}
      </Button>
      <Button
        variant="secondary"
        size="sm"
        isDisabled={!nextCursor}
        onClick={() => nextCursor && position.forward(nextCursor)}
      >
        {t('ui.next')}
      </Button>
    </nav>
  );
}
