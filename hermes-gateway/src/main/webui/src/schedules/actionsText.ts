import './texts';
import type { Schedule } from '../api/schedules';
import { t } from '../i18n/t';

export const actionsText = ({ actions }: Schedule, titleOf: (action: string) => string): string =>
  actions
    .map(({ action }) => titleOf(action))
    .reduce((first, next) => (first ? t('schedules.then', { first, next }) : next), '');
