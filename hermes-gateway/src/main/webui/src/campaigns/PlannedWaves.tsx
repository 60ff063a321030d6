import './texts';
import '../planning/texts';
import type { CampaignPreview } from '../api/campaigns';
import { t } from '../i18n/t';
import { roomText } from '../quorum/quorumText';
import { failuresText, namesText, plannedText, planText } from './campaignText';

const SHOWN = 8;

/** What the campaign would do if it started now. */
export function PlannedWaves({ plan }: { plan: CampaignPreview | undefined }) {
  return (
    <section className="su-waves" aria-label={t('campaigns.theWaves')} aria-live="polite">
      {plan ? <Plan plan={plan} /> : <p className="su-quiet">{t('campaigns.wavesShow')}</p>}
    </section>
  );
}

function Plan({ plan }: { plan: CampaignPreview }) {
  const { waves, disabled, withoutPlan, maxFailures } = plan;
  const hidden = waves.length - SHOWN;
  return (
    <>
      <strong>{planText(plan)}</strong>
      <ol>
        {waves.slice(0, SHOWN).map((wave) => (
          <li key={wave.wave}>
            <span>
              <strong>
                {wave.canary ? t('campaigns.canary') : t('campaigns.waveNumber', { wave: wave.wave })}
              </strong>
            </span>{' '}
            <span className="su-quiet">{t('campaigns.waveOf', { size: plannedText(wave) })}</span>{' '}
            {namesText(wave.machines.map(({ machine }) => machine))}
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="su-quiet">{t('campaigns.likeLast', { count: hidden })}</p>}
      <p className="su-quiet">{failuresText(maxFailures)}</p>
      {(plan.quorums ?? []).map((quorum) => (
        <p key={quorum.tag} className={quorum.room > 0 ? 'su-quiet' : undefined}>
          {roomText(quorum)}
        </p>
      ))}
      {disabled.length > 0 && (
        <p className="su-quiet">{t('campaigns.leftOut', { names: namesText(disabled) })}</p>
      )}
      {withoutPlan.length > 0 && (
        <p>{t('planning.campaign.withoutPlan', { names: namesText(withoutPlan) })}</p>
      )}
    </>
  );
}
