import type { Texts } from '../i18n/Texts';
import type { upgrade as en } from './en';

export const upgrade = {
  exclude: 'Laisser de côté',
  excludeHelp:
    'Noms de paquets, séparés par des virgules ; * et ? remplacent n’importe quelles lettres. Ce qui a besoin d’une version plus récente reste aussi.',
  minAge: 'Seulement les versions connues depuis (jours)',
  minAgeHelp:
    'Compté depuis la première analyse d’une machine qui a vu la version. Une version jamais vue n’est pas assez ancienne.',
  downloadOnly: 'Télécharger seulement',
  exact:
    'Exactement ce plan est appliqué, ou rien : si la machine prévoit autre chose entre-temps, elle refuse et montre la différence.',
  exactNot: 'Le plan de ces choix est établi sur la machine ; une simulation le montre d’abord.',
  hash: 'Empreinte du plan',
  apply: 'Appliquer exactement ceci…',
  question: 'Mettre à jour {{machine}} exactement ainsi ?',
  confirm: 'Appliquer exactement ceci',
  body: 'La machine refait le plan. S’il est le même, il est appliqué, suppressions comprises ; sinon rien n’est modifié.',
  fetched: 'Téléchargés à l’avance : {{packages}}. Rien n’a été modifié.',
  notFetched: 'Tout n’a pas été téléchargé. Rien n’a été modifié.',
  difference: 'En quoi le plan diffère',
  differenceUnknown: 'Le plan approuvé n’est plus conservé.',
  added: 'Seulement dans le plan actuel',
  gone: 'Seulement dans le plan approuvé',
  otherwise: 'Avec une autre version ou opération, selon le plan actuel',
  keptOut_one: '{{count, number}} paquet est laissé de côté',
  keptOut_other: '{{count, number}} paquets sont laissés de côté',
  why: 'Raison',
  firstSeen: 'Vue la première fois',
  never: 'jamais auparavant',
  reason: {
    excluded: 'Laissé de côté par son nom',
    soaking: 'Pas connue depuis assez longtemps',
    needs: 'A besoin d’un paquet laissé de côté',
  },
  conffiles: 'Fichiers de configuration',
  file: 'Fichier',
  outcome: 'Résultat',
  beside: 'L’autre version',
  conffile: {
    kept: 'Version modifiée gardée',
    replaced: 'Remplacé par celui du paquet',
    new: 'Mis à jour, n’avait pas été modifié',
  },
} satisfies Texts<typeof en>;
