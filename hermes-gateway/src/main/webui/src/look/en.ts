export const look = {
  menu: 'Display…',
  title: 'Display',
  lead: 'Yours alone, and the same in each browser.',
  zoom: 'Size',
  density: {
    label: 'Density',
    comfortable: 'Comfortable',
    compact: 'Compact: more on a page',
  },
  tiles: {
    label: 'Tiles of machines',
    expanded: 'Expanded',
    compact: 'Compact: name, state and findings',
  },
  tab: {
    label: 'The page of a machine opens at',
    last: 'Where it was left',
  },
} as const;
