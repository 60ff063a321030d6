import '../windows/texts';
import '../planning/texts';
import { Checkbox, ExpandableSection } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import type { DraftProps } from './WhenFields';

const OVERLAPS = ['skip', 'queue', 'allow'] as const;
const GAPS = ['shift', 'skip'] as const;
const TWICES = ['first', 'both'] as const;
const CATCH_UPS = ['never', 'window', 'time'] as const;

/** What most schedules leave as it is. */
export function RuleFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <ExpandableSection toggleText={t('planning.rules')} isIndented>
      <div className="su-stack">
        <div className="su-when">
          <TextField
            id="schedule-jitter"
            label={t('planning.jitter')}
            help={t('planning.jitterHelp')}
            value={draft.jitter}
            error={errorOf('jitterSeconds')}
            onChange={(jitter) => onChange({ jitter })}
          />
          <TextField
            id="schedule-misfire-within"
            label={t('planning.misfireWithin')}
            help={t('planning.misfireWithinHelp')}
            value={draft.misfireWithin}
            error={errorOf('misfireWindowSeconds')}
            onChange={(misfireWithin) => onChange({ misfireWithin })}
          />
          <FormField id="schedule-overlap" label={t('planning.overlap')} error={errorOf('overlapPolicy')}>
            <Choice
              id="schedule-overlap"
              label={t('planning.overlap')}
              value={draft.overlapPolicy}
              options={OVERLAPS.map((value) => ({ value, label: t(`planning.overlaps.${value}`) }))}
              onChange={(overlapPolicy) => onChange({ overlapPolicy })}
            />
          </FormField>
          <FormField id="schedule-gap" label={t('planning.gap')} error={errorOf('dstGap')}>
            <Choice
              id="schedule-gap"
              label={t('planning.gap')}
              value={draft.dstGap}
              options={GAPS.map((value) => ({ value, label: t(`planning.gaps.${value}`) }))}
              onChange={(dstGap) => onChange({ dstGap })}
            />
          </FormField>
          <FormField id="schedule-twice" label={t('planning.twice')} error={errorOf('dstOverlap')}>
            <Choice
              id="schedule-twice"
              label={t('planning.twice')}
              value={draft.dstOverlap}
              options={TWICES.map((value) => ({ value, label: t(`planning.twices.${value}`) }))}
              onChange={(dstOverlap) => onChange({ dstOverlap })}
            />
          </FormField>
          <FormField id="schedule-catch-up" label={t('planning.catchUp')} error={errorOf('catchUp')}>
            <Choice
              id="schedule-catch-up"
              label={t('planning.catchUp')}
              value={draft.catchUp}
              options={CATCH_UPS.map((value) => ({ value, label: t(`planning.catchUps.${value}`) }))}
              onChange={(catchUp) => onChange({ catchUp })}
            />
          </FormField>
          {draft.catchUp === 'time' && (
            <TextField
              id="schedule-catch-up-within"
              label={t('planning.catchUpWithin')}
              help={t('windows.lengthHelp')}
              value={draft.catchUpWithin}
              error={errorOf('catchUpSeconds')}
              onChange={(catchUpWithin) => onChange({ catchUpWithin })}
            />
          )}
        </div>
        <Checkbox
          id="schedule-finish-inside"
          label={t('planning.finishInside')}
          isChecked={draft.finishInside}
          onChange={(_event, finishInside) => onChange({ finishInside })}
        />
      </div>
    </ExpandableSection>
  );
}
