import type { Texts } from '../i18n/Texts';
import type { snapshots as en } from './en';

export const snapshots = {
  title: 'Comparer des observations',
  kind: 'Type d’observation',
  kinds: {
    apt_update_analyze: 'Mises à jour',
    machine_probe: 'Matériel et système',
  },
  from: 'Avant',
  to: 'Après',
  tooFew: 'Il n’y a pas encore deux observations de ce type.',
  loading: 'Comparaison',
  nothing: 'Rien n’a changé.',
  packages: 'Paquets qui ont changé',
  packagesCount:
    '{{added, number}} ajoutés, {{removed, number}} supprimés, {{changed, number}} dans une autre version',
  firstOnly: 'Les {{count, number}} premiers sont affichés.',
  things: 'Ce qui a changé',
  others: 'Autres valeurs',
  name: 'Nom',
  where: 'Où',
  what: 'Quoi',
  whats: { added: 'Ajouté', removed: 'Supprimé', changed: 'Modifié' },
  before: 'Avant',
  after: 'Après',
} satisfies Texts<typeof en>;
