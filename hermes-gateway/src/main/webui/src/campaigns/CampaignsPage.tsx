import './texts';
import './campaigns.css';
import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
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
        title={t('campaigns.title')}
        lead={t('campaigns.lead')}
        actions={
          <ScopedButton needs="run:low" icon={<PlusIcon />} onClick={() => setStarting(true)}>
            {t('campaigns.startCampaign')}
          </ScopedButton>
        }
      />
      {campaigns.isPending && <TableSkeleton label={t('campaigns.loading')} />}
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
    <EmptyState titleText={t('campaigns.none.title')} headingLevel="h2" icon={LayerGroupIcon}>
      <EmptyStateBody>{t('campaigns.none.body')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="run:low" onClick={onStart}>
            {t('campaigns.none.start')}
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
