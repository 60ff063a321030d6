import type { Texts } from '../i18n/Texts';
import type { events as en } from './en';

export const events = {
  connection: 'Connexion : {{state}}',
  connecting: {
    text: 'Connexion…',
    explains: 'Ouverture du flux des changements.',
  },
  live: {
    text: 'En direct',
    explains: 'Ce qui change sur vos machines s’affiche ici tout seul.',
  },
  waiting: {
    text: 'Reconnexion…',
    explains:
      'Le flux des changements est interrompu. D’ici son retour, les pages interrogent le serveur toutes les quelques secondes.',
  },
} satisfies Texts<typeof en>;
