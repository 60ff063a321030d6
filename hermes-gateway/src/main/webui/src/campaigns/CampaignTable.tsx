import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Campaign } from '../api/campaigns';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { DryRunLabel } from '../jobs/DryRunLabel';
import { useActionTitle } from '../jobs/useActions';
import { plural } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { CampaignProgress } from './CampaignProgress';
import { CampaignStateLabel } from './CampaignStateLabel';
import { reasonText } from './campaignText';

export function CampaignTable({ campaigns }: { campaigns: Campaign[] }) {
  const titleOf = useActionTitle();
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('campaigns.title')}>
        <Thead>
          <Tr>
            <Th>{t('campaigns.name')}</Th>
            <Th>{t('campaigns.stateLabel')}</Th>
            <Th>{t('campaigns.progress')}</Th>
            <Th>{t('campaigns.does')}</Th>
            <Th>{t('campaigns.on')}</Th>
            <Th modifier="nowrap">{t('campaigns.started')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {campaigns.map((campaign) => (
            <Tr key={campaign.id}>
              <Td dataLabel={t('campaigns.name')}>
                <Link to={`/campaigns/${campaign.id}`}>
                  <strong>{campaign.name}</strong>
                </Link>
              </Td>
              <Td dataLabel={t('campaigns.stateLabel')}>
                <CampaignStateLabel campaign={campaign} />
                {campaign.reason && (
                  <div className="su-quiet su-small">{reasonText(campaign.reason, nameOf)}</div>
                )}
              </Td>
              <Td dataLabel={t('campaigns.progress')}>
                <CampaignProgress
                  label={t('campaigns.progressOf', { name: campaign.name })}
                  counts={campaign.counts}
                />
              </Td>
              <Td dataLabel={t('campaigns.does')}>
                <div className="su-row">
                  {titleOf(campaign.action)}
                  {campaign.dryRun && <DryRunLabel />}
                </div>
              </Td>
              <Td dataLabel={t('campaigns.on')}>
                <code className="su-mono">{campaign.on}</code>
                <div className="su-quiet su-small">{plural(campaign.targets, 'machine')}</div>
              </Td>
              <Td dataLabel={t('campaigns.started')} modifier="nowrap">
                <RelativeTime at={campaign.createdAt} />
                <div className="su-quiet su-small">{nameOf({ id: campaign.createdBy })}</div>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
