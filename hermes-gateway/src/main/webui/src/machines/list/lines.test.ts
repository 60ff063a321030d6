import { expect, test } from 'vitest';
import { linesOf, type Window } from './lines';
import { ListRows } from './rows';

const rows = new ListRows([{ value: null, where: '*', count: 100 }], 1, () => true);
const window: Window = {
  items: [10, 11, 12, 13].map((index) => ({ index, start: 50 + index * 60, end: 110 + index * 60 })),
  sight: { startIndex: 11, endIndex: 12 },
  begin: 50,
  height: 6000,
};

const told = (isDrawn: (index: number) => boolean) =>
  linesOf(window, rows, isDrawn).map((line) =>
    line.kind === 'gap' ? `${line.key}: ${line.height}` : line.index,
  );

test('gaps stand for what is above, below and not drawn yet', () => {
  expect(told((index) => index !== 12)).toEqual(['above: 600', 10, 11, 'before 13: 60', 13, 'below: 5160']);
});

test('without any row there is one gap as high as all', () => {
  expect(told(() => false)).toEqual(['above: 6000']);
});
