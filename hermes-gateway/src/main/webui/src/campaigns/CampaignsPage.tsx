import './campaigns.css';
import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { CursorPager } from '../ui/CursorPager';
import { LayerGroupIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { CampaignTable } from './CampaignTable';
import { StartCampaignDialog } from './StartCampaignDialog';
import { useCampaignList } from './useCampaigns';

export function CampaignsPage() {
  const [params, setParams] = useSearchParams();
  const [isStarting, setStarting] = useState(params.get('add') === '1');
  const position = useCursor();
  const campaigns = useCampaignList(position.cursor);
  const close = () => {
    setStarting(false);
    setParams({}, { replace: true });
  };
  return (
    <>
      <PageHeading
        title="Campaigns"
        lead="One action on many machines, wave by wave."
        actions={
          <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setStarting(true)}>
            Start campaign
          </ScopedButton>
        }
      />
      {campaigns.isPending && <TableSkeleton label="Loading campaigns" />}
      {campaigns.isError && !campaigns.data && (
        <ProblemAlert error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      )}
      {campaigns.data?.items.length === 0 && <NoCampaigns onStart={() => setStarting(true)} />}
      {campaigns.data && campaigns.data.items.length > 0 && (
        <>
          <CampaignTable campaigns={campaigns.data.items} />
          <CursorPager
            position={position}
            shown={campaigns.data.items.length}
            total={campaigns.data.total}
            nextCursor={campaigns.data.nextCursor}
            noun="campaign"
          />
        </>
      )}
      {isStarting && <StartCampaignDialog selector={params.get('selector') ?? ''} onClose={close} />}
    </>
  );
}

function NoCampaigns({ onStart }: { onStart: () => void }) {
  return (
    <EmptyState titleText="No campaign yet" headingLevel="h2" icon={LayerGroupIcon}>
      <EmptyStateBody>
        Upgrade one machine first, look whether all is well, then the others in waves: a campaign stops by
        itself when too many machines fail.
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="operate" onClick={onStart}>
            Start a campaign
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
