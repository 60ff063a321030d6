import { Switch } from '@patternfly/react-core';
import { TextField } from '../ui/TextField';
import { AmountField } from './AmountField';
import { hasCanary, type CampaignDraft } from './campaignDraft';

export interface DraftProps {
  draft: CampaignDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<CampaignDraft>) => void;
}

export const MEASURES = [
  { value: 'machines', label: 'machines' },
  { value: 'percent', label: '% of all' },
] as const;

const SPANS = [
  { value: 'seconds', label: 'seconds' },
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
] as const;

/** How the machines are divided, and how the waves follow one another. */
export function WaveFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <>
      <div className="su-campaign-fields">
        <TextField
          id="campaign-canary"
          label="Canary"
          help="Machines of a first, small wave. 0 for no such wave."
          autoComplete="off"
          value={draft.canary}
          error={errorOf('canary')}
          onChange={(canary) => onChange({ canary })}
        />
        <AmountField
          id="campaign-batch"
          label="Each later wave"
          help="Empty for all that are left."
          value={draft.batch}
          unit={draft.batchIn}
          units={MEASURES}
          error={errorOf('batch') ?? errorOf('batchPercent')}
          onValue={(batch) => onChange({ batch })}
          onUnit={(batchIn) => onChange({ batchIn })}
        />
        <AmountField
          id="campaign-soak"
          label="Rest between waves"
          help="Time to see whether all is well. Empty for none."
          value={draft.soak}
          unit={draft.soakIn}
          units={SPANS}
          error={errorOf('soakSeconds')}
          onValue={(soak) => onChange({ soak })}
          onUnit={(soakIn) => onChange({ soakIn })}
        />
      </div>
      <Switch
        id="campaign-pause"
        label="Pause after the canary, until somebody resumes it"
        isDisabled={!hasCanary(draft)}
        isChecked={hasCanary(draft) && draft.pauseAfterCanary}
        onChange={(_event, pauseAfterCanary) => onChange({ pauseAfterCanary })}
      />
    </>
  );
}
