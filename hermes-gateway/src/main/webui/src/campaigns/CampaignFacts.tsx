import type { Campaign } from '../api/campaigns';
import { useActionTitle } from '../jobs/useActions';
import { FactList } from '../ui/FactList';
import { plural } from '../ui/format';
import { batchText, failuresText, paramsText, restText } from './campaignText';

/** How the campaign was wished for. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const titleOf = useActionTitle();
  const { canary, maxParallel, maxUnavailable } = campaign;
  return (
    <section className="su-card" aria-label="What was wished for">
      <FactList
        facts={[
          ['Does', titleOf(campaign.action)],
          ['With', paramsText(campaign.params)],
          ['On', <code key="on">{campaign.on}</code>],
          ['Canary', canary > 0 ? plural(canary, 'machine') : 'None'],
          ['After the canary', canary > 0 && (campaign.pauseAfterCanary ? 'Pauses' : 'Goes on')],
          ['Each later wave', batchText(campaign)],
          ['Rest between waves', restText(campaign.soakSeconds)],
          ['At most at once', maxParallel == null ? 'The whole wave' : plural(maxParallel, 'machine')],
          ['At most with a tag', maxUnavailable.map(({ tag, most }) => `${tag}: ${most}`).join(', ')],
          ['Failures', failuresText(campaign.maxFailures)],
        ]}
      />
    </section>
  );
}
