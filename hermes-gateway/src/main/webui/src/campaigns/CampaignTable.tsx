import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Campaign } from '../api/campaigns';
import { useActorName } from '../app/useActorName';
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
      <Table variant="compact" aria-label="Campaigns">
        <Thead>
          <Tr>
            <Th>Name</Th>
            <Th>State</Th>
            <Th>Progress</Th>
            <Th>Does</Th>
            <Th>On</Th>
            <Th modifier="nowrap">Started</Th>
          </Tr>
        </Thead>
        <Tbody>
          {campaigns.map((campaign) => (
            <Tr key={campaign.id}>
              <Td dataLabel="Name">
                <Link to={`/campaigns/${campaign.id}`}>
                  <strong>{campaign.name}</strong>
                </Link>
              </Td>
              <Td dataLabel="State">
                <CampaignStateLabel campaign={campaign} />
                {campaign.reason && (
                  <div className="su-quiet su-small">{reasonText(campaign.reason, nameOf)}</div>
                )}
              </Td>
              <Td dataLabel="Progress">
                <CampaignProgress label={`Progress of ${campaign.name}`} counts={campaign.counts} />
              </Td>
              <Td dataLabel="Does">
                <div className="su-row">
                  {titleOf(campaign.action)}
                  {campaign.dryRun && <DryRunLabel />}
                </div>
              </Td>
              <Td dataLabel="On">
                <code className="su-mono">{campaign.on}</code>
                <div className="su-quiet su-small">{plural(campaign.targets, 'machine')}</div>
              </Td>
              <Td dataLabel="Started" modifier="nowrap">
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
