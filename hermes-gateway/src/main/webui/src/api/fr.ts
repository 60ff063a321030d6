import type { Texts } from '../i18n/Texts';
import type { api as en } from './en';

export const api = {
  failed: 'La requête a échoué',
  noExplanation: 'Le serveur a répondu {{status}} sans explication.',
  lookIntoLog: 'Consultez le journal de System Update, puis réessayez.',
  noAnswer: 'Pas de réponse',
  doesNotAnswer: 'System Update ne répond pas.',
  checkItRuns: 'Vérifiez que le service tourne et que le réseau fonctionne. Cette page réessaie toute seule.',
  mistake: 'La console a commis une erreur',
} satisfies Texts<typeof en>;
