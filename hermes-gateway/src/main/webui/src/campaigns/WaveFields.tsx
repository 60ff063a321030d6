import './texts';
import { Switch } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { TextField } from '../ui/TextField';
import { AmountField } from './AmountField';
import { hasCanary, type CampaignDraft } from './campaignDraft';

export interface DraftProps {
  draft: CampaignDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<CampaignDraft>) => void;
}

const MEASURES = ['machines', 'percent'] as const;
const SPANS = ['seconds', 'minutes', 'hours'] as const;

export const measures = () => MEASURES.map((value) => ({ value, label: t(`campaigns.field.${value}`) }));
const spans = () => SPANS.map((value) => ({ value, label: t(`campaigns.field.${value}`) }));

/** How the machines are divided, and how the waves follow one another. */
export function WaveFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <>
      <div className="su-campaign-fields">
        <TextField
          id="campaign-canary"
          label={t('campaigns.canary')}
          help={t('campaigns.field.canaryHelp')}
          autoComplete="off"
          value={draft.canary}
          error={errorOf('canary')}
          onChange={(canary) => onChange({ canary })}
        />
        <AmountField
          id="campaign-batch"
          label={t('campaigns.eachWave')}
          help={t('campaigns.field.batchHelp')}
          value={draft.batch}
          unit={draft.batchIn}
          units={measures()}
          error={errorOf('batch') ?? errorOf('batchPercent')}
          onValue={(batch) => onChange({ batch })}
          onUnit={(batchIn) => onChange({ batchIn })}
        />
        <AmountField
          id="campaign-soak"
          label={t('campaigns.rest')}
          help={t('campaigns.field.soakHelp')}
          value={draft.soak}
          unit={draft.soakIn}
          units={spans()}
          error={errorOf('soakSeconds')}
          onValue={(soak) => onChange({ soak })}
          onUnit={(soakIn) => onChange({ soakIn })}
        />
      </div>
      <Switch
        id="campaign-pause"
        label={t('campaigns.field.pauseAfterCanary')}
        isDisabled={!hasCanary(draft)}
        isChecked={hasCanary(draft) && draft.pauseAfterCanary}
        onChange={(_event, pauseAfterCanary) => onChange({ pauseAfterCanary })}
      />
    </>
  );
}
