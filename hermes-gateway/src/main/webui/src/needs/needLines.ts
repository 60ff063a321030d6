import type { MachineNeeds } from '../api/needs';
import { t } from '../i18n/t';
import './texts';

export type NeedLine = [what: string, names: string[]];

const KINDS = ['reboot', 'serviceRestart', 'containerRestart', 'relogin'] as const;

/** What is needed, each with whom it concerns. */
export function needLines(needs: MachineNeeds): NeedLine[] {
  const lines: NeedLine[] = [
    [
      t('needs.of.reboot'),
      [...needs.rebootReasons.map((reason) => t(`needs.reason.${reason}`)), ...needs.rebootPackages],
    ],
    [t('needs.of.services'), needs.services],
    [t('needs.of.processes'), needs.processes],
    [t('needs.of.containers'), needs.containers.map(({ engine, id, name }) => `${name ?? id} (${engine})`)],
    [t('needs.of.users'), needs.users],
  ];
  return lines.filter(([, names]) => names.length > 0);
}

/** What could not be found out, in words. */
export const unknownNeeds = (needs: MachineNeeds): string[] =>
  KINDS.filter((kind) => needs[kind] === 'unknown').map((kind) => t(`needs.what.${kind}`));
