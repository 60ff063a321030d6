import './texts';
import { createRoot } from 'react-dom/client';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';

/** A blackout is in the way of what a person starts, wherever that is: says which, and asks. */
export function askAnyway(refusal: unknown): Promise<boolean> {
  return new Promise((answer) => {
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    const close = (goOn: boolean) => {
      root.unmount();
      place.remove();
      answer(goOn);
    };
    root.render(
      <ConfirmDialog
        title={t('planning.blackout.title')}
        confirm={t('planning.blackout.confirm')}
        onConfirm={() => close(true)}
        onClose={() => close(false)}
      >
        {asProblem(refusal).detail}
      </ConfirmDialog>,
    );
  });
}
