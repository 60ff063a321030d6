import type { Texts } from '../i18n/Texts';
import type { look as en } from './en';

export const look = {
  menu: 'Affichage…',
  title: 'Affichage',
  lead: 'Pour vous seul, et pareil dans chaque navigateur.',
  zoom: 'Taille',
  density: {
    label: 'Densité',
    comfortable: 'Aérée',
    compact: 'Serrée : plus de contenu par page',
  },
  tiles: {
    label: 'Tuiles des machines',
    expanded: 'Complètes',
    compact: 'Réduites : nom, état et constats',
  },
  tab: {
    label: 'La page d’une machine s’ouvre sur',
    last: 'L’onglet quitté en dernier',
  },
} satisfies Texts<typeof en>;
