export const quorum = {
  title: 'At least stay up with a tag',
  tag: 'Tag that stays up {{number}}',
  choose: 'Choose a tag',
  least: 'At least up with tag {{number}}',
  unit: 'Unit of tag {{number}}',
  add: 'Add a tag that stays up',
  remove: 'Remove tag that stays up {{number}}',
  fact: 'Stay up',
  amount: '{{tag}}: {{least, number}}',
  part: '{{tag}}: {{percent, number}} %',
  room: 'Of {{tag}} {{needed, number}} stay up: {{online, number}} of {{machines, number}} are online, so {{room, number}} at once.',
  noRoom:
    'Of {{tag}} {{needed, number}} have to stay up, and {{online, number}} of {{machines, number}} are online: none may begin.',
} as const;
