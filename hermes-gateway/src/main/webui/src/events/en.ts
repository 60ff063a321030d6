export const events = {
  connection: 'Connection: {{state}}',
  connecting: {
    text: 'Connecting',
    explains: 'Opening the stream of changes.',
  },
  live: {
    text: 'Live',
    explains: 'Changes on your machines show here by themselves.',
  },
  waiting: {
    text: 'Reconnecting',
    explains: 'The stream of changes broke. Pages ask every few seconds until it is back.',
  },
} as const;
