export const settings = {
  lead: 'They hold for the whole installation and count within seconds, without a restart.',
  readOnly: 'Administrators change these settings.',
  loading: 'Loading the settings',
  saved: 'Saved: {{name}}',
  save: 'Save',
  saveWhat: 'Save: {{name}}',
  reset: 'Use the default',
  resetWhat: 'Use the default: {{name}}',
  standard: 'Default: {{value}}',
  asStarted: 'as the server was started',
  noNetworks: 'none',
  wholeNumber: 'A whole number, please.',
  group: {
    metrics: 'Metrics',
    discovery: 'Discovery',
    retention: 'What is kept',
    session: 'Sessions of the console',
  },
  unit: {
    percent: '%',
    perCore: 'for each core',
    minutes: 'minutes',
    days: 'days',
    perSecond: 'a second',
  },
  of: {
    diskWarning: {
      name: 'Filesystem: warning from',
      help: 'A filesystem that is so full puts its machine on “warning”.',
    },
    diskError: {
      name: 'Filesystem: error from',
      help: 'A filesystem that is so full puts its machine on “error”.',
    },
    memoryWarning: {
      name: 'Memory: warning from',
      help: 'Memory that is so full puts its machine on “warning”.',
    },
    memoryError: {
      name: 'Memory: error from',
      help: 'Memory that is so full puts its machine on “error”.',
    },
    loadWarning: {
      name: 'Load: warning from',
      help: 'Of fifteen minutes. It is told on the timeline; a busy machine stays “ok”.',
    },
    loadError: {
      name: 'Load: error from',
      help: 'Of fifteen minutes. It is told on the timeline; a busy machine stays “ok”.',
    },
    stale: {
      name: 'Stale after',
      help: 'Numbers that are older are marked.',
    },
    ranges: {
      name: 'Networks that may be scanned',
      help: 'One a line, each within what the server was started with. Left empty and saved, nothing may be scanned.',
    },
    rate: {
      name: 'Connections a scan tries',
      help: 'Not more than the server was started with.',
    },
    timeline: {
      name: 'Lines of the timeline',
      help: 'Older ones are removed within minutes. Changes of settings and what became of host keys stay.',
    },
    artifacts: {
      name: 'Logs of jobs',
      help: 'Files that are older are removed; pinned ones stay.',
    },
    failedArtifacts: {
      name: 'Logs of what failed',
      help: 'Files that are older are removed; pinned ones stay.',
    },
    reports: {
      name: 'Reports',
      help: 'Those that are older are removed; pinned ones stay.',
    },
    messages: {
      name: 'Acknowledged messages',
      help: 'Those that were not seen for so long are removed within minutes.',
    },
    session: {
      name: 'Signed in for',
      help: 'Holds for whoever signs in from now on; not longer than the server was started with.',
    },
  },
  tags: {
    of: 'Values for tags: {{name}}',
    one: 'With the tag {{tag}}: {{value}}',
    add: 'Another value for a tag',
    addTo: 'Another value for a tag: {{name}}',
    tag: 'Tag: {{name}}',
    value: 'Value for the tag: {{name}}',
    choose: 'Choose a tag',
    remove: 'No longer for the tag {{tag}}: {{name}}',
  },
  history: {
    title: 'Who changed it',
    of: 'Who changed it: {{name}}',
    none: 'Nobody changed it.',
    entry: '{{who}}: {{before}} → {{after}}',
    standard: 'default',
    forTag: '(tag {{tag}})',
  },
  collect: {
    name: 'Metrics',
    by: 'Collected by the schedule <schedule>{{name}}</schedule> ({{cron}}).',
    paused: 'The schedule <schedule>{{name}}</schedule> ({{cron}}) would collect them, but it is paused.',
    none: 'No schedule collects metrics',
    about:
      'A probe brings them too, but seldom. A collection is one connection and one small script for each machine.',
    button: 'Collect metrics every 10 minutes',
  },
} as const;
