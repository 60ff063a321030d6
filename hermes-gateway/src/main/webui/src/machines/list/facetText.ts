import type { Facet } from '../../api/machines';
import { t } from '../../i18n/t';
import { sentenceCase, wordText } from '../../ui/format';
import { isStatus, statusText } from '../machineStatus';

/** What a counted value is called here. */
export function facetText(facet: Facet, value: string): string {
  switch (facet) {
    case 'status':
      return isStatus(value) ? statusText(value) : sentenceCase(value);
    case 'kind':
      return wordText('machines.kind', value);
    case 'hostkey':
      return wordText('machines.hostKeyState', value);
    case 'updates':
      return wordText('machines.list.updates', value);
    case 'needs':
      return wordText('machines.list.needs', value);
    case 'reboot':
      return t(value === 'true' ? 'machines.list.reboot.true' : 'machines.list.reboot.false');
    case 'os':
      return sentenceCase(value);
    default:
      return value;
  }
}
