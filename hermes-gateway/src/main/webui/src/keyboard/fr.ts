import type { Texts } from '../i18n/Texts';
import type { keyboard as en } from './en';

export const keyboard = {
  title: 'Clavier',
  menu: 'Clavier',
  lead: 'Ces touches restent sans effet pendant la saisie dans un champ.',
  keys: 'Touches',
  key: 'Touche',
  does: 'Effet',
  goTo: 'Aller à : {{place}}',
  search: 'Placer le curseur dans la recherche de la page',
  palette: 'Trouver une page, une machine ou une action',
  help: 'Afficher ces touches',
  then: 'puis',
  ctrl: 'Ctrl',
  single: 'Touches seules, sans Ctrl',
  find: {
    title: 'Trouver',
    placeholder: 'Page, machine ou action',
    results: 'Résultats',
    pages: 'Pages',
    machines: 'Machines',
    onMachine: 'Sur {{machine}}',
    searching: 'Recherche en cours',
    none: 'Rien ne porte ce nom.',
    about: 'Le nom d’une machine, ou un sélecteur comme tag:prod.',
  },
} satisfies Texts<typeof en>;
