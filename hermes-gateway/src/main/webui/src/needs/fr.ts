import type { Texts } from '../i18n/Texts';
import type { needs as en } from './en';

export const needs = {
  title: 'À relancer',
  yes: {
    reboot: 'Redémarrage',
    services_one: '{{count, number}} service',
    services_other: '{{count, number}} services',
    containers_one: '{{count, number}} conteneur',
    containers_other: '{{count, number}} conteneurs',
    users_one: '{{count, number}} session',
    users_other: '{{count, number}} sessions',
  },
  of: {
    reboot: 'La machine',
    services: 'Services',
    processes: 'Programmes hors des services',
    containers: 'Conteneurs',
    users: 'À reconnecter',
  },
  reason: {
    packages: 'des paquets le demandent',
    kernel: 'un noyau plus récent est installé',
    microcode: 'un microcode plus récent est installé',
  },
  nothing: 'Rien',
  unknown: 'Inconnu : {{what}}',
  unknownExplains: 'Sans root, tout n’a pas pu être vu',
  what: {
    reboot: 'redémarrage de la machine',
    serviceRestart: 'services',
    containerRestart: 'conteneurs',
    relogin: 'sessions',
  },
} satisfies Texts<typeof en>;
