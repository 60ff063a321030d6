export const api = {
  failed: 'The request failed',
  noExplanation: 'The server answered {{status}} without an explanation.',
  lookIntoLog: 'Look into the log of System Update, then try again.',
  noAnswer: 'No answer',
  doesNotAnswer: 'System Update does not answer.',
  checkItRuns: 'Check that it is running and that the network is up. This page tries again by itself.',
  mistake: 'The console made a mistake',
} as const;
