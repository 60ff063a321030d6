import './texts';
import { t } from '../i18n/t';
import { TextField } from '../ui/TextField';
import { QuorumFields } from '../quorum/QuorumFields';
import { AmountField } from './AmountField';
import { TagLimitFields } from './TagLimitFields';
import { measures, type DraftProps } from './WaveFields';

/** What the campaign must not exceed. */
export function LimitFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <>
      <div className="su-campaign-fields">
        <TextField
          id="campaign-parallel"
          label={t('campaigns.atOnce')}
          help={t('campaigns.field.parallelHelp')}
          autoComplete="off"
          value={draft.parallel}
          error={errorOf('maxParallel')}
          onChange={(parallel) => onChange({ parallel })}
        />
        <AmountField
          id="campaign-failures"
          label={t('campaigns.field.mayFail')}
          help={t('campaigns.field.mayFailHelp')}
          value={draft.failures}
          unit={draft.failuresIn}
          units={measures()}
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
      <QuorumFields quorums={draft.quorums} errorOf={errorOf} onChange={(quorums) => onChange({ quorums })} />
    </>
  );
}
