export const needs = {
  title: 'To start anew',
  yes: {
    reboot: 'Restart',
    services_one: '{{count, number}} service',
    services_other: '{{count, number}} services',
    containers_one: '{{count, number}} container',
    containers_other: '{{count, number}} containers',
    users_one: '{{count, number}} session',
    users_other: '{{count, number}} sessions',
  },
  of: {
    reboot: 'The machine',
    services: 'Services',
    processes: 'Programs outside of services',
    containers: 'Containers',
    users: 'To log in again',
  },
  reason: {
    packages: 'packages ask for it',
    kernel: 'a newer kernel is installed',
    microcode: 'newer microcode is installed',
  },
  nothing: 'Nothing',
  unknown: 'Unknown: {{what}}',
  unknownExplains: 'Without root not all of it could be seen',
  what: {
    reboot: 'restart of the machine',
    serviceRestart: 'services',
    containerRestart: 'containers',
    relogin: 'sessions',
  },
} as const;
