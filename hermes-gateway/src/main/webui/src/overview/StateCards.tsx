import './texts';
import type { FleetWeek } from '../api/week';
import { t } from '../i18n/t';
import { lookOf, statusText, STATUSES } from '../machines/machineStatus';
import { FigureCard } from '../ui/FigureCard';
import { count } from '../ui/format';
import { DisconnectedIcon, OutlinedClockIcon, ServerIcon } from '../ui/icons';
import { OverviewSection } from './OverviewSection';
import { selectorLink, statusLink } from './weekLinks';

export function StateCards({ fleet }: { fleet: FleetWeek }) {
  const { silentDays, unseen, unanalyzed, neverAnalyzed } = fleet;
  return (
    <>
      <OverviewSection title={t('overview.states')}>
        <div className="su-week__figures">
          <FigureCard
            label={t('overview.all')}
            icon={<ServerIcon />}
            tone="idle"
            value={count(fleet.machines)}
            to="/machines"
          />
          {STATUSES.filter((status) => fleet.byStatus[status] !== undefined).map((status) => {
            const number = fleet.byStatus[status] ?? 0;
            return (
              <FigureCard
                key={status}
                label={statusText(status)}
                icon={<ServerIcon />}
                tone={number ? lookOf(status).tone : 'calm'}
                value={count(number)}
                to={statusLink(status)}
              />
            );
          })}
        </div>
      </OverviewSection>
      <OverviewSection title={t('overview.silent')}>
        <div className="su-week__figures">
          <FigureCard
            label={t('overview.unseen', { count: silentDays })}
            icon={<DisconnectedIcon />}
            tone={unseen ? 'bad' : 'calm'}
            value={count(unseen)}
            to={selectorLink(`unseen>${silentDays}`)}
          />
          <FigureCard
            label={t('overview.unanalyzed', { count: silentDays })}
            icon={<OutlinedClockIcon />}
            tone={unanalyzed ? 'warn' : 'calm'}
            value={count(unanalyzed)}
            note={neverAnalyzed > 0 && t('overview.never', { count: neverAnalyzed })}
            to={selectorLink(`unanalyzed>${silentDays}`)}
          />
        </div>
      </OverviewSection>
    </>
  );
}
