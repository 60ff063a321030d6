import type { Texts } from '../i18n/Texts';
import type { messageGroups as en } from './en';

export const messageGroups = {
  view: 'Présentation des messages',
  each: 'De chaque machine',
  across: 'Toutes machines confondues',
  machines: 'Machines',
  on_one: '{{count, number}} machine',
  on_other: '{{count, number}} machines',
  unread: 'non pris en compte sur {{count, number}}',
  list: 'Montrer chacun',
  listOf: 'Montrer « {{message}} » de chaque machine',
  acknowledgeOf: 'Prendre en compte « {{message}} » sur toutes les machines',
  acknowledge: 'Prendre en compte partout',
  only: 'Un seul message, sur toutes les machines qui l’ont dit.',
  all: 'Montrer tous les messages',
} satisfies Texts<typeof en>;
