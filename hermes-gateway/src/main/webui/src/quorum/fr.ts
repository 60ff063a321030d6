import type { Texts } from '../i18n/Texts';
import type { quorum as en } from './en';

export const quorum = {
  title: 'Minimum qui reste en service par étiquette',
  tag: 'Étiquette à garder en service {{number}}',
  choose: 'Choisissez une étiquette',
  least: 'Minimum en service avec l’étiquette {{number}}',
  unit: 'Unité de l’étiquette {{number}}',
  add: 'Ajouter une étiquette à garder en service',
  remove: 'Retirer l’étiquette à garder en service {{number}}',
  fact: 'Restent en service',
  amount: '{{tag}} : {{least, number}}',
  part: '{{tag}} : {{percent, number}} %',
  room: 'De {{tag}}, {{needed, number}} restent en service : {{online, number}} sur {{machines, number}} sont en ligne, donc {{room, number}} à la fois.',
  noRoom:
    'De {{tag}}, {{needed, number}} doivent rester en service et {{online, number}} sur {{machines, number}} sont en ligne : aucune ne peut commencer.',
} satisfies Texts<typeof en>;
