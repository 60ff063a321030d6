import type { Texts } from '../i18n/Texts';
import type { packages as en } from './en';

export const packages = {
  title: 'Paquets',
  lead: 'Les machines qui ont un paquet, d’après la dernière analyse de chacune.',
  loading: 'Recherche du paquet',
  who: 'Machines avec {{name}}',
  machine: 'Machine',
  version: 'Version installée',
  seen: 'Analysée',
  list: 'Montrer dans la liste des machines',
  upgrade_one: 'Mettre à jour {{name}} sur {{count, number}} machine…',
  upgrade_other: 'Mettre à jour {{name}} sur ces {{count, number}} machines…',
  unknown_one: '{{count, number}} machine n’a jamais été analysée : ce qu’elle a est inconnu',
  unknown_other: '{{count, number}} machines n’ont jamais été analysées : ce qu’elles ont est inconnu',
  showUnknown: 'Montrer les machines qui n’ont jamais été analysées',
  filter: {
    label: 'Chercher un paquet',
    name: 'Nom du paquet',
    below: 'Seulement avant la version',
    where: 'Seulement de ces machines',
    example: '{{field}}, p. ex. {{example}}',
  },
  ask: {
    title: 'Quel paquet ?',
    body: 'Son nom entier, comme dpkg l’écrit. Les versions sont comparées comme dpkg les compare.',
  },
  nobody: {
    nothingKnown: 'On ne sait encore rien',
    unknown: 'Aucune machine visée n’a été analysée ; une analyse dit ce qu’elle a.',
    title: 'Aucune machine ne l’a',
    body: 'Dont les paquets sont connus : {{machines}}. Aucune ne l’a ainsi.',
  },
} satisfies Texts<typeof en>;
