import { linesOf, type Line } from './lines';
import type { ListingProps } from './MachineListing';
import { useFilled } from './useFilled';

type Props = Pick<ListingProps, 'window' | 'rows' | 'isRead' | 'perRow'>;

export function useLines({ window, rows, isRead, perRow }: Props): Line[] {
  const { items, sight } = window;
  const filled = useFilled({ rows: items.map(({ index }) => index), sight, isRead, perRow });
  return linesOf(window, rows, (index) => filled.has(index) && isRead(index));
}
