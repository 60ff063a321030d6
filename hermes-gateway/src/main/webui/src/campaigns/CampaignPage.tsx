import './texts';
import '../jobs/jobs.css';
import './campaigns.css';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import type { Campaign } from '../api/campaigns';
import { t } from '../i18n/t';
import { DryRunLabel } from '../jobs/DryRunLabel';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { CampaignActions } from './CampaignActions';
import { CampaignBanner } from './CampaignBanner';
import { CampaignFacts } from './CampaignFacts';
import { CampaignStateLabel } from './CampaignStateLabel';
import { Targets } from './Targets';
import { useCampaign } from './useCampaigns';
import { WaveTable } from './WaveTable';

export function CampaignPage() {
  const { campaignId = '' } = useParams();
  const campaign = useCampaign(campaignId);
  if (campaign.isPending) return <TableSkeleton label={t('campaigns.loadingOne')} />;
  if (!campaign.data) return <ProblemAlert error={campaign.error} onRetry={() => void campaign.refetch()} />;
  return <CampaignDetails key={campaignId} campaign={campaign.data} />;
}

function CampaignDetails({ campaign }: { campaign: Campaign }) {
  return (
    <>
      <PageHeading
        title={campaign.name}
        above={
          <Breadcrumb aria-label={t('ui.whereThisIs')}>
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/campaigns">
                  {t('campaigns.title')}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{campaign.name}</BreadcrumbItem>
          </Breadcrumb>
        }
        beside={
          <>
            <CampaignStateLabel campaign={campaign} />
            {campaign.dryRun && <DryRunLabel />}
          </>
        }
        actions={<CampaignActions campaign={campaign} />}
      />
      <div className="su-stack su-stack--loose">
        <CampaignBanner campaign={campaign} />
        <CampaignFacts campaign={campaign} />
        <WaveTable waves={campaign.waves ?? []} />
        <Targets campaign={campaign} />
      </div>
    </>
  );
}
