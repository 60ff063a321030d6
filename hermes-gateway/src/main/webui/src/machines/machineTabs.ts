/** In the order of the page; the keys are in addresses and in what is remembered. */
export const MACHINE_TABS = [
  { key: 'overview', name: 'machines.tab.overview' },
  { key: 'hardware', name: 'machines.tab.hardware' },
  { key: 'updates', name: 'machines.tab.updates' },
  { key: 'history', name: 'machines.tab.history' },
  { key: 'messages', name: 'machines.tab.messages' },
  { key: 'timeline', name: 'machines.tab.timeline' },
  { key: 'host-keys', name: 'machines.tab.hostKeys' },
  { key: 'settings', name: 'machines.tab.settings' },
] as const;

export type MachineTab = (typeof MACHINE_TABS)[number]['key'];

const isTab = (word: string | null | undefined): word is MachineTab =>
  MACHINE_TABS.some(({ key }) => key === word);

/**
 * Which tab the page shows: that of the address; without, the one that somebody always wants, or the one that was
 * chosen last on this machine.
 */
export function tabOf(address: string | undefined, preferred = 'last', last?: string | null): MachineTab {
  if (address !== undefined) return isTab(address) ? address : 'overview';
  if (isTab(preferred)) return preferred;
  return preferred === 'last' && isTab(last) ? last : 'overview';
}
