import './texts';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { useWindowList } from './useWindows';

export type Outside = 'skip' | 'wait';

interface Props {
  windowId: string;
  outsideWindow: Outside;
  errorOf: (field: string) => string | undefined;
  onChange: (change: { windowId?: string; outsideWindow?: Outside }) => void;
}

/** In which window a schedule runs, and what becomes of a run outside; blackouts hold for all and are no choice. */
export function WindowOfSchedule({ windowId, outsideWindow, errorOf, onChange }: Props) {
  const windows = useWindowList();
  const allowing = windows.data?.items.filter(({ kind }) => kind === 'allow') ?? [];
  if (allowing.length === 0) return null;
  return (
    <div className="su-when">
      <FormField id="schedule-window" label={t('windows.ofSchedule')} error={errorOf('windowId')}>
        <Choice
          id="schedule-window"
          label={t('windows.ofSchedule')}
          value={windowId}
          options={[
            { value: '', label: t('windows.anyTime') },
            ...allowing.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => onChange({ windowId: chosen })}
        />
      </FormField>
      {windowId && (
        <FormField id="schedule-outside" label={t('windows.outside')} error={errorOf('outsideWindow')}>
          <Choice
            id="schedule-outside"
            label={t('windows.outside')}
            value={outsideWindow}
            options={(['skip', 'wait'] as const).map((value) => ({
              value,
              label: t(`windows.outsides.${value}`),
            }))}
            onChange={(chosen) => onChange({ outsideWindow: chosen })}
          />
        </FormField>
      )}
    </div>
  );
}
