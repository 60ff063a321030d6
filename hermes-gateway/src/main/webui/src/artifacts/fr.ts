import type { Texts } from '../i18n/Texts';
import type { artifacts as en } from './en';

export const artifacts = {
  title: 'Le journal conservé',
  size: 'Taille',
  checksum: 'SHA-256',
  secrets: 'Secrets',
  redacted: 'retirés avant l’enregistrement',
  notRedacted: 'non retirés',
  goes: 'Conservé jusqu’au',
  pinned: 'conservé quel que soit son âge',
  unknown: 'inconnu pour le moment',
  file: 'Fichier',
  integrity: {
    intact: 'intact',
    damaged: 'endommagé : ce n’est plus ce qui fut écrit',
    missing: 'absent',
    unchecked: 'pas encore vérifié',
  },
  lookedAt: '{{found}}, vérifié le {{time}}',
  pin: 'Conserver',
  unpin: 'Ne plus conserver',
  verify: 'Vérifier le fichier',
  download: 'Télécharger tel quel (gzip)',
} satisfies Texts<typeof en>;
