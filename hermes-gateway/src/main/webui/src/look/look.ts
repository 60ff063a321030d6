import type { Choices } from '../api/preferences';

export const ZOOMS = [75, 90, 100, 110, 125, 150] as const;

const DENSE = 'su-dense';

/** How the whole page is drawn; everything on it is measured in rem. */
export function applyLook({ density, zoom }: Pick<Choices, 'density' | 'zoom'>) {
  const { classList, style } = document.documentElement;
  classList.toggle(DENSE, density === 'compact');
  style.fontSize = zoom && zoom !== 100 ? `${zoom}%` : '';
}
