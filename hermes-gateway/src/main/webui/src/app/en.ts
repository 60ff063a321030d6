export const app = {
  accountOf: 'Account of {{name}}',
  signOut: 'Sign out',
  place: {
    machines: 'Machines',
    jobs: 'Jobs',
    queue: 'Queue',
    campaigns: 'Campaigns',
    schedules: 'Schedules',
    access: 'Access',
  },
  mainNavigation: 'Main',
  navigation: 'Navigation',
  content: 'Content',
  notAnswering: 'Not answering: {{names}}',
  allUp: 'All services up',
  opening: 'Opening System Update',
  loadingPage: 'Loading the page',
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped. <machines>Go to the machines</machines>',
  },
  broken: {
    title: 'This page could not be shown',
    unexpected: 'Something unexpected happened.',
    reload: 'Load it again',
  },
  trouble: {
    delayed_one: 'The service {{names}} is up, but delayed',
    delayed_other: 'The services {{names}} are up, but delayed',
    notReady_one: 'The service {{names}} is not ready',
    notReady_other: 'The services {{names}} are not ready',
  },
  refusal: {
    token: 'Your token “{{label}}” has no “{{scope}}” scope. Sign in with one that has.',
    role: 'This takes the role {{role}}, which “{{label}}” has not.',
    grant: 'This takes the role operator or a grant. Those of “{{label}}” do not allow it here.',
  },
  noRole: {
    title: 'No role yet',
    nothingHere: 'There is nothing for you here yet',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Patch your machines and see exactly what changed.',
    button: 'Sign in',
    failed: 'That did not work',
    token: 'Access token',
    where:
      'The first start of <up>sysup up</up> prints an <strong>admin token</strong> once, in the terminal it was started from. It looks like <prefix>sysup_</prefix> followed by 43 characters.',
    ask: 'Somebody else runs this installation? Ask them for a token of your own.',
    with: 'Sign in with {{provider}}',
    tokenInstead: 'Use an access token instead',
    roles:
      'What you may do here follows from your roles in {{provider}}. Access tokens are for programs, and for the days when {{provider}} does not answer.',
    notSignedIn: 'You are not signed in',
    failure: {
      away: {
        detail: '{{provider}} does not answer, so nobody can be signed in by it at the moment.',
        remedy: 'Try again in a minute. An access token works meanwhile, and sessions that are open go on.',
      },
      denied: {
        detail: '{{provider}} did not let you in, or you did not agree.',
        remedy: 'Try again, or ask whoever looks after {{provider}}.',
      },
      stale: {
        detail: 'This sign-in was not begun in this browser, or too long ago.',
        remedy: 'Begin again. The browser must accept cookies of this page.',
      },
      failed: {
        detail: 'What {{provider}} sent could not be accepted.',
        remedy: 'Begin again. If it stays, the log of System Update tells what was wrong.',
      },
    },
  },
  theme: {
    dark: 'Switch to dark theme',
    light: 'Switch to light theme',
  },
  language: 'Language: {{name}}',
  actor: {
    local: 'The command line',
    client: 'Another token',
    type: {
      client: 'Client',
      service: 'Service',
      system: 'System',
      user: 'User',
    },
  },
} as const;
