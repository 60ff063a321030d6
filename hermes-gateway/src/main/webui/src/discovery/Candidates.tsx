import './texts';
import { Button } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CandidatePage } from '../api/discovery';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { CursorPager } from '../ui/CursorPager';
import { count } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { CandidateTable } from './CandidateTable';
import { useCandidates, useDecide } from './useDiscovery';

const AddDialog = lazy(async () => ({ default: (await import('./AddDialog')).AddDialog }));

const SHOWN = ['new', 'known', 'ignored', 'added', ''] as const;
type Shown = (typeof SHOWN)[number];

function queryOf(show: Shown) {
  if (show === 'known') return { known: true };
  return show === 'new' ? { decision: 'new', known: false } : { decision: show || undefined };
}

function labelOf(show: Shown, facets: CandidatePage['facets'] | undefined): string {
  const label = t(`discovery.show.${show || 'all'}`);
  if (!facets || show === '' || show === 'new') return label;
  const number = show === 'known' ? facets.known : facets.decision[show];
  return t('discovery.show.counted', { label, number: count(number) });
}

interface Props {
  scan: string;
  isScanning: boolean;
}

export function Candidates({ scan, isScanning }: Props) {
  const [params, setParams] = useSearchParams();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const show = SHOWN.find((one) => one === (params.get('show') ?? 'new')) ?? 'new';
  const position = useCursor();
  const query = { ...queryOf(show), scan: scan || undefined, limit: 50, cursor: position.cursor };
  const found = useCandidates(query, isScanning);
  const decide = useDecide();
  const items = found.data?.items ?? [];
  const chosen = [...selected];
  const clear = () => setSelected(new Set());
  const select = (ids: string[], isSelected: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      ids.forEach((id) => (isSelected ? next.add(id) : next.delete(id)));
      return next;
    });
  const decision = show === 'ignored' ? 'new' : 'ignored';
  return (
    <section className="su-stack" aria-labelledby="candidates-title">
      <h2 id="candidates-title" className="su-section-title">
        {t('discovery.candidates')}
      </h2>
      <p className="su-quiet su-small">{t('discovery.untrusted')}</p>
      <div className="su-toolbar" role="search" aria-label={t('discovery.filter')}>
        <Choice
          id="candidate-show"
          label={t('discovery.show.label')}
          value={show}
          options={SHOWN.map((one) => ({ value: one, label: labelOf(one, found.data?.facets) }))}
          onChange={(next) => {
            clear();
            setParams({ ...(scan ? { scan } : {}), show: next }, { replace: true });
          }}
        />
        <ScopedButton needs="operate" isDisabled={chosen.length === 0} onClick={() => setAdding(true)}>
          {t('discovery.add.open', { count: chosen.length })}
        </ScopedButton>
        <ScopedButton
          needs="operate"
          variant="secondary"
          isDisabled={chosen.length === 0}
          onClick={() => decide(chosen, decision, clear)}
        >
          {t(`discovery.decide.${decision}`)}
        </ScopedButton>
        {chosen.length > 0 && (
          <Button variant="link" isInline onClick={clear}>
            {t('ui.clearAll')}
          </Button>
        )}
      </div>
      {found.isError && !found.data && (
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <TableSkeleton label={t('discovery.loading')} />}
      {found.data && items.length === 0 && <p className="su-quiet">{t('discovery.none')}</p>}
      {items.length > 0 && (
        <>
          <CandidateTable candidates={items} selected={selected} onSelect={select} />
          <CursorPager
            position={position}
            shown={items.length}
            total={found.data?.total ?? null}
            nextCursor={found.data?.nextCursor ?? null}
            noun="host"
          />
        </>
      )}
      {isAdding && (
        <Suspense>
          <AddDialog
            ids={chosen}
            onClose={() => setAdding(false)}
            onAdded={() => {
              clear();
              setAdding(false);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
