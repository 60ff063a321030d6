import './texts';
import { Trans } from 'react-i18next';
import './apt.css';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import type { PlanItem, UpgradeMode } from '../api/apt';
import type { Machine } from '../api/machines';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { blockOf } from '../machines/machineStatus';
import { AffectedCard } from '../outlook/AffectedCard';
import { PlanRoomLine } from '../outlook/PlanRoomLine';
import { PreflightCard } from '../outlook/PreflightCard';
import { RepositoryTable } from '../outlook/RepositoryTable';
import { StayingNotes } from '../outlook/StayingNotes';
import { Alert } from '../ui/Alert';
import { RelativeTime } from '../ui/RelativeTime';
import { SearchInput } from '../ui/SearchInput';
import { Facts } from './Facts';
import { canChoose, PlanTable } from './PlanTable';
import { RebootAlert } from './RebootAlert';
import { StalePlanAlert } from './StalePlanAlert';
import { inReadingOrder, planOf } from './upgradeSummary';
import type { Analysis } from './usePlans';

const UpgradeDialog = lazy(async () => ({ default: (await import('./UpgradeDialog')).UpgradeDialog }));

interface Props {
  machine: Machine;
  analysis: Analysis;
}

export function PlanPanel({ machine, analysis }: Props) {
  const [mode, setMode] = useState<UpgradeMode>('upgrade');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isUpgrading, setUpgrading] = useState(false);
  const { result } = analysis;
  const plan = inReadingOrder(planOf(result, mode));
  const shown = plan.filter((item) => item.name.includes(search.trim().toLowerCase()));
  const chosenHere = plan.filter((item) => canChoose(item) && chosen.has(item.name)).map((item) => item.name);

  const choose = (items: PlanItem[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      items.forEach(({ name }) => (isChosen ? after.add(name) : after.delete(name)));
      return after;
    });

  return (
    <div className="su-stack">
      <StalePlanAlert machineId={machine.id} analyzedAt={analysis.at} />
      <div className="su-card su-row su-row--apart">
        <Facts
          facts={[
            [result.counts.updates, 'updates'],
            [result.counts.security, 'security'],
            [result.counts.held, 'held'],
            [result.counts.keptBack, 'keptBack'],
            [result.counts.phased, 'phased'],
          ]}
        />
        <span className="su-quiet">
          <Trans i18nKey="apt.analyzed" components={{ at: <RelativeTime at={analysis.at} /> }} />
        </span>
      </div>
      {result.rebootRequired && <RebootAlert packages={result.rebootPackages} />}
      {result.lists?.problems.map((problem) => (
        <Alert
          key={problem.message}
          isInline
          variant="warning"
          title={problem.repository ?? t('apt.repositoryProblem')}
        >
          {problem.message} {problem.remedy}
        </Alert>
      ))}
      <PreflightCard result={result} />
      <StayingNotes result={result} />
      <div className="su-toolbar">
        <ToggleGroup aria-label={t('apt.plan')}>
          <ToggleGroupItem
            text={`upgrade (${result.counts.upgrade})`}
            isSelected={mode === 'upgrade'}
            onChange={() => setMode('upgrade')}
          />
          <ToggleGroupItem
            text={`dist-upgrade (${result.counts.distUpgrade})`}
            isSelected={mode === 'dist-upgrade'}
            onChange={() => setMode('dist-upgrade')}
          />
        </ToggleGroup>
        <div className="su-toolbar__grow">
          <SearchInput
            aria-label={t('apt.searchPackages')}
            placeholder={t('apt.package')}
            value={search}
            onChange={(_event, value) => setSearch(value)}
            onClear={() => setSearch('')}
          />
        </div>
        <div className="su-toolbar__end su-row">
          <ScopedButton
            needs="run:high"
            variant="primary"
            blocked={blockOf(machine) ?? (plan.length === 0 ? t('apt.nothingToUpgrade') : null)}
            onClick={() => setUpgrading(true)}
          >
            {chosenHere.length > 0
              ? t('apt.upgradeChosen', { count: chosenHere.length })
              : t('apt.upgradeAll')}
          </ScopedButton>
        </div>
      </div>
      {plan.length === 0 && <Alert isInline variant="success" title={t('apt.upToDate')} />}
      <PlanRoomLine plan={plan} />
      {plan.length > 0 && (
        <PlanTable
          items={shown}
          label={t('apt.plan')}
          choice={{ isChosen: (item) => chosen.has(item.name), choose }}
        />
      )}
      {result.affected && plan.length > 0 && <AffectedCard affected={result.affected} />}
      {result.repositories && <RepositoryTable repositories={result.repositories} />}
      {isUpgrading && (
        <Suspense>
          <UpgradeDialog
            machines={[machine]}
            mode={mode}
            packages={chosenHere.length > 0 ? chosenHere : null}
            onClose={() => setUpgrading(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
