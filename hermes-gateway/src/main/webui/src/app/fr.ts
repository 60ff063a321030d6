import type { Texts } from '../i18n/Texts';
import type { app as en } from './en';

export const app = {
  accountOf: 'Compte de {{name}}',
  signOut: 'Se déconnecter',
  place: {
    overview: 'Vue d’ensemble',
    machines: 'Machines',
    jobs: 'Tâches',
    queue: 'File d’attente',
    campaigns: 'Campagnes',
    schedules: 'Planifications',
    reports: 'Rapports',
    windows: 'Fenêtres',
    notifications: 'Notifications',
    settings: 'Paramètres',
    discovery: 'Découverte',
    audit: 'Journal d’audit',
    diagnosis: 'Diagnostic',
    secrets: 'Secrets',
    messages: 'Messages',
    packages: 'Paquets',
    timeline: 'Chronologie',
    trust: 'Clés d’hôte',
    access: 'Accès',
  },
  adminsOnly: 'Réservé aux administrateurs',
  administration: 'Administration',
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
  refusal: {
    token: 'Votre jeton « {{label}} » n’a pas la portée « {{scope}} ». Connectez-vous avec un jeton qui l’a.',
    role: 'Il faut pour cela le rôle « {{role}} », que « {{label}} » n’a pas.',
    grant:
      'Il faut pour cela le rôle « operator » ou un droit accordé. Ceux de « {{label}} » ne le permettent pas ici.',
  },
  noRole: {
    title: 'Pas encore de rôle',
    nothingHere: 'Il n’y a encore rien pour vous ici',
  },
  signIn: {
    title: 'Connexion',
    lead: 'Mettez vos machines à jour et voyez exactement ce qui a changé.',
    button: 'Se connecter',
    failed: 'La connexion a échoué',
    token: 'Jeton d’accès',
    where:
      'Le premier démarrage de <up>sysup up</up> affiche une seule fois un <strong>jeton d’administration</strong>, dans le terminal d’où il a été lancé. Il commence par <prefix>sysup_</prefix>, suivi de 43 caractères.',
    ask: 'Quelqu’un d’autre gère cette installation ? Demandez-lui un jeton à votre nom.',
    with: 'Se connecter avec {{provider}}',
    tokenInstead: 'Utiliser plutôt un jeton d’accès',
    roles:
      'Ce que vous pouvez faire ici dépend de vos rôles dans {{provider}}. Les jetons d’accès sont destinés aux programmes, et aux jours où {{provider}} ne répond pas.',
    notSignedIn: 'La connexion n’a pas abouti',
    failure: {
      away: {
        detail: '{{provider}} ne répond pas ; personne ne peut se connecter par ce moyen pour le moment.',
        remedy:
          'Réessayez dans une minute. En attendant, un jeton d’accès fonctionne, et les sessions ouvertes continuent.',
      },
      denied: {
        detail: '{{provider}} ne vous a pas laissé entrer, ou vous n’avez pas donné votre accord.',
        remedy: 'Réessayez, ou adressez-vous à la personne qui administre {{provider}}.',
      },
      stale: {
        detail: 'Cette connexion n’a pas été commencée dans ce navigateur, ou il y a trop longtemps.',
        remedy: 'Recommencez. Le navigateur doit accepter les cookies de cette page.',
      },
      failed: {
        detail: 'La réponse du fournisseur d’identité {{provider}} n’a pas pu être acceptée.',
        remedy: 'Recommencez. Si cela persiste, le journal de System Update indique ce qui n’allait pas.',
      },
    },
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
