import type { Texts } from '../i18n/Texts';
import type { settings as en } from './en';

export const settings = {
  lead: 'Ils valent pour toute l’installation et agissent en quelques secondes, sans redémarrage.',
  readOnly: 'Ces paramètres sont modifiés par les administrateurs.',
  loading: 'Chargement des paramètres',
  saved: 'Enregistré : {{name}}',
  save: 'Enregistrer',
  saveWhat: 'Enregistrer : {{name}}',
  reset: 'Reprendre la valeur par défaut',
  resetWhat: 'Reprendre la valeur par défaut : {{name}}',
  standard: 'Par défaut : {{value}}',
  asStarted: 'comme au démarrage du serveur',
  noNetworks: 'aucun',
  wholeNumber: 'Il faut un nombre entier.',
  group: {
    metrics: 'Métriques',
    discovery: 'Découverte',
    retention: 'Ce qui est conservé',
    session: 'Sessions de la console',
  },
  unit: {
    percent: '%',
    perCore: 'par cœur',
    minutes: 'minutes',
    days: 'jours',
    perSecond: 'par seconde',
  },
  of: {
    diskWarning: {
      name: 'Système de fichiers : avertir dès',
      help: 'Un système de fichiers aussi plein met sa machine en « avertissement ».',
    },
    diskError: {
      name: 'Système de fichiers : erreur dès',
      help: 'Un système de fichiers aussi plein met sa machine en « erreur ».',
    },
    memoryWarning: {
      name: 'Mémoire : avertir dès',
      help: 'Une mémoire aussi pleine met sa machine en « avertissement ».',
    },
    memoryError: {
      name: 'Mémoire : erreur dès',
      help: 'Une mémoire aussi pleine met sa machine en « erreur ».',
    },
    loadWarning: {
      name: 'Charge : avertir dès',
      help: 'Sur quinze minutes. La chronologie le dit ; une machine occupée reste « ok ».',
    },
    loadError: {
      name: 'Charge : erreur dès',
      help: 'Sur quinze minutes. La chronologie le dit ; une machine occupée reste « ok ».',
    },
    stale: {
      name: 'Périmé après',
      help: 'Les mesures plus anciennes sont marquées.',
    },
    ranges: {
      name: 'Réseaux qui peuvent être explorés',
      help: 'Un par ligne, chacun dans ceux du démarrage du serveur. Enregistré vide, rien ne peut être exploré.',
    },
    rate: {
      name: 'Connexions tentées par une exploration',
      help: 'Pas plus qu’au démarrage du serveur.',
    },
    timeline: {
      name: 'Lignes de la chronologie',
      help: 'Les plus anciennes sont supprimées en quelques minutes. Les changements de paramètres et ce que sont devenues les clés d’hôte restent.',
    },
    artifacts: {
      name: 'Journaux des tâches',
      help: 'Les fichiers plus anciens sont supprimés ; ceux qui sont épinglés restent.',
    },
    failedArtifacts: {
      name: 'Journaux des échecs',
      help: 'Les fichiers plus anciens sont supprimés ; ceux qui sont épinglés restent.',
    },
    reports: {
      name: 'Rapports',
      help: 'Les plus anciens sont supprimés ; ceux qui sont épinglés restent.',
    },
    messages: {
      name: 'Messages pris en compte',
      help: 'Ceux qui n’ont pas été revus depuis si longtemps sont supprimés en quelques minutes.',
    },
    session: {
      name: 'Connecté pendant',
      help: 'Vaut pour qui se connecte désormais ; pas plus longtemps qu’au démarrage du serveur.',
    },
  },
  tags: {
    of: 'Valeurs par étiquette : {{name}}',
    one: 'Avec l’étiquette {{tag}} : {{value}}',
    add: 'Une autre valeur pour une étiquette',
    addTo: 'Une autre valeur pour une étiquette : {{name}}',
    tag: 'Étiquette : {{name}}',
    value: 'Valeur pour l’étiquette : {{name}}',
    choose: 'Choisir une étiquette',
    remove: 'Ne plus distinguer l’étiquette {{tag}} : {{name}}',
  },
  history: {
    title: 'Qui l’a modifié',
    of: 'Qui l’a modifié : {{name}}',
    none: 'Personne ne l’a modifié.',
    entry: '{{who}} : {{before}} → {{after}}',
    standard: 'par défaut',
    forTag: '(étiquette {{tag}})',
  },
  collect: {
    name: 'Métriques',
    by: 'Collectées par la planification <schedule>{{name}}</schedule> ({{cron}}).',
    paused:
      'La planification <schedule>{{name}}</schedule> ({{cron}}) les collecterait, mais elle est en pause.',
    none: 'Aucune planification ne collecte les métriques',
    about:
      'Une sonde en apporte aussi, mais rarement. Une collecte est une connexion et un petit script par machine.',
    button: 'Collecter les métriques toutes les 10 minutes',
  },
} satisfies Texts<typeof en>;
