import { t } from '../i18n/t';

/** A button whose work is under way, also for whoever does not see it turn. */
export const busy = (isBusy: boolean | undefined) => ({
  isLoading: isBusy,
  spinnerAriaLabel: t('ui.working'),
  spinnerAriaValueText: t('ui.working'),
});
