import type { Texts } from '../i18n/Texts';
import type { secrets as en } from './en';

export const secrets = {
  title: 'Secrets',
  lead: 'La clé qui scelle les accès enregistrés. Les clés sont désignées par leur identifiant ; aucune clé ni aucun secret n’est affiché nulle part.',
  loading: 'Lecture de la protection des secrets',
  now: 'Protection actuelle',
  sealing: 'Clé de scellement',
  rotated: 'Renouvelée',
  source: 'Trousseau',
  replicas: 'Réplicas',
  rotate: 'Renouveler la clé',
  rotateNow: 'Renouveler',
  rotateNew:
    'Une nouvelle clé est créée et tous les accès sont scellés avec elle. Les connexions continuent pendant ce temps. Sauvegardez ensuite de nouveau le fichier du trousseau.',
  rotatePrimary:
    'Tous les accès sont scellés avec la clé principale du trousseau, dont quelqu’un d’autre s’occupe. Les connexions continuent pendant ce temps.',
  never: 'La clé n’a jamais été renouvelée.',
  waits: 'En attente que tous les réplicas aient la clé {{key}}',
  waitsFor: 'Pas encore là : {{replicas}}',
  resealing: 'Scellement avec la clé {{key}}',
  resealed: '{{resealed, number}} sur {{all, number}}',
  unreadable_one: '{{count, number}} accès ne peut pas être ouvert et doit être enregistré de nouveau',
  unreadable_other:
    '{{count, number}} accès ne peuvent pas être ouverts et doivent être enregistrés de nouveau',
  ended: {
    finished_one: '{{count, number}} accès scellé avec la clé {{key}}, le {{at}}.',
    finished_other: '{{count, number}} accès scellés avec la clé {{key}}, le {{at}}.',
    superseded_one: 'Le passage à la clé {{key}} a été remplacé par un autre, le {{at}}.',
    superseded_other: 'Le passage à la clé {{key}} a été remplacé par un autre, le {{at}}.',
  },
  keys: 'Clés',
  key: 'Clé',
  state: 'État',
  credentials: 'Accès',
  since: 'Connue depuis',
  actions: 'Actions',
  retire: 'Retirer',
  retireOf: 'Retirer la clé {{key}}',
  retireLead:
    'Elle quitte le trousseau pour de bon. Plus rien n’est scellé avec elle ; une sauvegarde de la base d’avant le renouvellement a besoin du trousseau d’avant.',
  is: {
    seals: 'Scelle les nouveaux secrets',
    opens: 'Ouvre les anciens',
    unused: 'Inutilisée',
    retired: 'Retirée',
    missing: 'Absente du trousseau',
  },
} satisfies Texts<typeof en>;
