import '../planning/texts';
import '../windows/texts';
import { Checkbox, HelperText, HelperTextItem } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { useWindowList } from '../windows/useWindows';
import { isUpgrade } from './campaignDraft';
import type { DraftProps } from './WaveFields';

/** When machines may begin, and with which plan. */
export function TermFields({ draft, errorOf, onChange }: DraftProps) {
  const windows = useWindowList();
  const allowing = windows.data?.items.filter(({ kind }) => kind === 'allow') ?? [];
  const approvedError = errorOf('approvedPlans');
  return (
    <>
      {allowing.length > 0 && (
        <FormField id="campaign-window" label={t('windows.ofSchedule')} error={errorOf('windowId')}>
          <Choice
            id="campaign-window"
            label={t('windows.ofSchedule')}
            value={draft.windowId}
            options={[
              { value: '', label: t('windows.anyTime') },
              ...allowing.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(windowId) => onChange({ windowId })}
          />
        </FormField>
      )}
      <Checkbox
        id="campaign-finish-inside"
        label={t('planning.campaign.finishInside')}
        isChecked={draft.finishInside}
        onChange={(_event, finishInside) => onChange({ finishInside })}
      />
      {isUpgrade(draft.action) && (
        <>
          <Checkbox
            id="campaign-approved-plans"
            label={t('planning.campaign.approvedPlans')}
            description={t('planning.campaign.approvedPlansHelp')}
            isChecked={draft.approvedPlans}
            onChange={(_event, approvedPlans) => onChange({ approvedPlans })}
          />
          {approvedError && (
            <HelperText isLiveRegion>
              <HelperTextItem variant="error">{approvedError}</HelperTextItem>
            </HelperText>
          )}
        </>
      )}
    </>
  );
}
