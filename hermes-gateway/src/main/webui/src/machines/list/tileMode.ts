import type { Machine } from '../../api/machines';
import type { TileMode, UiState } from '../../api/uiState';

export const modeOf = (machine: Pick<Machine, 'tileMode'>, usual: TileMode): TileMode =>
  machine.tileMode ?? usual;

export const otherThan = (mode: TileMode): TileMode => (mode === 'compact' ? 'expanded' : 'compact');

/** A tile that is as all are again follows them from then on. */
export const wishFor = (wanted: TileMode, usual: TileMode): NonNullable<UiState['tileMode']> =>
  wanted === usual ? 'usual' : wanted;

export const withMode = (machine: Machine, id: string, wish: NonNullable<UiState['tileMode']>): Machine =>
  machine.id === id ? { ...machine, tileMode: wish === 'usual' ? null : wish } : machine;
