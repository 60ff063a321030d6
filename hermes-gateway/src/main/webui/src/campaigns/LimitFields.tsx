import { TextField } from '../ui/TextField';
import { AmountField } from './AmountField';
import { TagLimitFields } from './TagLimitFields';
import { MEASURES, type DraftProps } from './WaveFields';

/** What the campaign must not exceed. */
export function LimitFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <>
      <div className="su-campaign-fields">
        <TextField
          id="campaign-parallel"
          label="At most at once"
          help="Machines of a wave. Empty for the whole wave."
          autoComplete="off"
          value={draft.parallel}
          error={errorOf('maxParallel')}
          onChange={(parallel) => onChange({ parallel })}
        />
        <AmountField
          id="campaign-failures"
          label="May fail"
          help="The campaign stops when more fail. Empty for none."
          value={draft.failures}
          unit={draft.failuresIn}
          units={MEASURES}
          error={errorOf('maxFailures') ?? errorOf('maxFailurePercent')}
          onValue={(failures) => onChange({ failures })}
          onUnit={(failuresIn) => onChange({ failuresIn })}
        />
      </div>
      <TagLimitFields
        limits={draft.unavailable}
        errorOf={errorOf}
        onChange={(unavailable) => onChange({ unavailable })}
      />
    </>
  );
}
