import type { Texts } from '../i18n/Texts';
import type { app as en } from './en';

export const app = {
  accountOf: 'Compte de {{name}}',
  signOut: 'Se déconnecter',
  place: {
    machines: 'Machines',
    jobs: 'Tâches',
    queue: 'File d’attente',
    campaigns: 'Campagnes',
    schedules: 'Planifications',
  },
  mainNavigation: 'Principale',
  navigation: 'Navigation',
  content: 'Contenu',
  notAnswering: 'Sans réponse : {{names}}',
  allUp: 'Tous les services fonctionnent',
  opening: 'Ouverture de System Update',
  loadingPage: 'Chargement de la page',
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est peut-être mal saisie. <machines>Aller aux machines</machines>',
  },
  broken: {
    title: 'Cette page n’a pas pu être affichée',
    unexpected: 'Une erreur inattendue s’est produite.',
    reload: 'Recharger',
  },
  trouble: {
    delayed_one: 'Le service {{names}} fonctionne, mais avec du retard',
    delayed_other: 'Les services {{names}} fonctionnent, mais avec du retard',
    notReady_one: 'Le service {{names}} n’est pas prêt',
    notReady_other: 'Les services {{names}} ne sont pas prêts',
  },
  refusal: 'Votre jeton « {{label}} » n’a pas la portée « {{scope}} ». Connectez-vous avec un jeton qui l’a.',
  signIn: {
    title: 'Connexion',
    lead: 'Mettez vos machines à jour et voyez exactement ce qui a changé.',
    button: 'Se connecter',
    failed: 'La connexion a échoué',
    token: 'Jeton d’accès',
    where:
      'Le premier démarrage de <up>sysup up</up> affiche une seule fois un <strong>jeton d’administration</strong>, dans le terminal d’où il a été lancé. Il commence par <prefix>sysup_</prefix>, suivi de 43 caractères.',
    ask: 'Quelqu’un d’autre gère cette installation ? Demandez-lui un jeton à votre nom.',
  },
  theme: {
    dark: 'Passer au thème sombre',
    light: 'Passer au thème clair',
  },
  language: 'Langue : {{name}}',
  actor: {
    local: 'La ligne de commande',
    client: 'Un autre jeton',
    type: {
      client: 'Client',
      service: 'Service',
      system: 'Système',
      user: 'Utilisateur',
    },
  },
} satisfies Texts<typeof en>;
