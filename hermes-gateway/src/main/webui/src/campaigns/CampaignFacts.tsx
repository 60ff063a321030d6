import './texts';
import '../planning/texts';
import '../windows/texts';
import type { Campaign } from '../api/campaigns';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { quorumsText } from '../quorum/quorumText';
import '../quorum/texts';
import { FactList } from '../ui/FactList';
import { plural } from '../ui/format';
import { batchText, failuresText, paramsText, restText } from './campaignText';

/** How the campaign was wished for. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const titleOf = useActionTitle();
  const { canary, maxParallel, maxUnavailable } = campaign;
  return (
    <section className="su-card" aria-label={t('campaigns.wished')}>
      <FactList
        facts={[
          [t('campaigns.does'), titleOf(campaign.action)],
          [t('campaigns.with'), paramsText(campaign.params)],
          [t('campaigns.on'), <code key="on">{campaign.on}</code>],
          [t('campaigns.canary'), canary > 0 ? plural(canary, 'machine') : t('campaigns.noneAtAll')],
          [
            t('campaigns.afterCanary'),
            canary > 0 && (campaign.pauseAfterCanary ? t('campaigns.pauses') : t('campaigns.goesOn')),
          ],
          [t('campaigns.eachWave'), batchText(campaign)],
          [t('campaigns.rest'), restText(campaign.soakSeconds)],
          [
            t('campaigns.atOnce'),
            maxParallel == null ? t('campaigns.wholeWave') : plural(maxParallel, 'machine'),
          ],
          [
            t('campaigns.withTag'),
            maxUnavailable.map(({ tag, most }) => t('campaigns.tagMost', { tag, most })).join(', '),
          ],
          [t('quorum.fact'), quorumsText(campaign.minAvailable ?? [])],
          [t('campaigns.failures'), failuresText(campaign.maxFailures)],
          [t('windows.ofSchedule'), campaign.window ?? ''],
          [t('planning.campaign.plans'), campaign.approvedPlans && t('planning.campaign.ofItsStart')],
          [t('planning.wouldEndOutside'), !campaign.finishInside && t('planning.campaign.mayEndOutside')],
        ]}
      />
    </section>
  );
}
