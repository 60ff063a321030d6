import './texts';
import { useSearchParams } from 'react-router';
import type { Campaign, TargetState } from '../api/campaigns';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { isOver } from './campaignText';
import { targetText } from './TargetStateLabel';
import { TargetTable } from './TargetTable';
import { useTargets } from './useCampaigns';

const STATES: TargetState[] = ['pending', 'requested', 'ok', 'warning', 'error', 'cancelled', 'skipped'];
const options = () => [
  { value: '', label: t('campaigns.targets.anyState') },
  ...STATES.map((state) => ({ value: state, label: targetText(state) })),
];

export function Targets({ campaign }: { campaign: Campaign }) {
  const [params, setParams] = useSearchParams();
  const position = useCursor();
  const state = params.get('state') ?? '';
  const targets = useTargets(campaign.id, state, position.cursor, !isOver(campaign));
  return (
    <section aria-labelledby="targets">
      <h2 id="targets" className="su-section-title su-campaign-title">
        {t('campaigns.machines')}
      </h2>
      <div className="su-toolbar" role="search" aria-label={t('campaigns.targets.filter')}>
        <Choice
          id="target-state"
          label={t('campaigns.stateLabel')}
          value={state}
          options={options()}
          onChange={(chosen) => setParams(chosen ? { state: chosen } : {})}
        />
      </div>
      {targets.isPending && <TableSkeleton label={t('campaigns.targets.loading')} />}
      {targets.isError && !targets.data && (
        <ProblemAlert error={targets.error} onRetry={() => void targets.refetch()} />
      )}
      {targets.data && (
        <>
          {targets.data.items.length > 0 ? (
            <TargetTable targets={targets.data.items} />
          ) : (
            <p className="su-quiet">{t('campaigns.targets.none')}</p>
          )}
          <CursorPager
            position={position}
            shown={targets.data.items.length}
            total={targets.data.total}
            nextCursor={targets.data.nextCursor}
            noun="machine"
          />
        </>
      )}
    </section>
  );
}
