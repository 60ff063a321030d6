import './texts';
import type { Campaign, CampaignState } from '../api/campaigns';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { Elapsed } from '../ui/Elapsed';
import { dateTime } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { CampaignProgress } from './CampaignProgress';
import { currentWave, nowText, reasonText } from './campaignText';

/** The banner of a job has the colours. */
const LOOKS: Record<CampaignState, string> = {
  running: 'running',
  paused: 'warning',
  stopping: 'warning',
  finished: 'ok',
  failed: 'error',
  cancelled: 'cancelled',
};

/** What the campaign is doing now, or did: the first thing to read on its page. */
export function CampaignBanner({ campaign }: { campaign: Campaign }) {
  const nameOf = useActorName();
  const { restsUntil } = currentWave(campaign);
  return (
    <section
      className={`su-banner su-banner--${LOOKS[campaign.state]}`}
      aria-label={t('campaigns.stateOfCampaign')}
    >
      <div className="su-campaign-now" aria-live="polite">
        <p className="su-campaign-now__text">
          {campaign.reason && <>{reasonText(campaign.reason, nameOf)} </>}
          {nowText(campaign)}
          {campaign.state === 'running' && restsUntil !== undefined && (
            <> {t('campaigns.rests', { at: dateTime(restsUntil) })}</>
          )}
        </p>
        <CampaignProgress label={t('campaigns.progress')} counts={campaign.counts} />
      </div>
      <dl className="su-banner__facts">
        <div>
          <dt>{t('campaigns.startedBy')}</dt>
          <dd>{nameOf({ id: campaign.createdBy })}</dd>
        </div>
        <div>
          <dt>{t('campaigns.started')}</dt>
          <dd>
            <RelativeTime at={campaign.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t('campaigns.took')}</dt>
          <dd>
            <Elapsed from={campaign.createdAt} to={campaign.finishedAt} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
