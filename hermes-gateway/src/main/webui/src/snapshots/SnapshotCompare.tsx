import './texts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listSnapshots } from '../api/jobs';
import { diffSnapshots } from '../api/snapshots';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { dateTime } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { SnapshotDifference } from './SnapshotDifference';

const KINDS = ['apt_update_analyze', 'machine_probe'] as const;
type Kind = (typeof KINDS)[number];
const MOST = 100;

/** Two observations of a machine, chosen from the newest; at first the last two. */
export function SnapshotCompare({ machineId }: { machineId: string }) {
  const [kind, setKind] = useState<Kind>('apt_update_analyze');
  return (
    <section className="su-stack" aria-labelledby="compare-title">
      <div className="su-row su-row--apart">
        <h2 className="su-section-title" id="compare-title">
          {t('snapshots.title')}
        </h2>
        <div>
          <Choice
            id="compare-kind"
            label={t('snapshots.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`snapshots.kinds.${value}`) }))}
            onChange={setKind}
          />
        </div>
      </div>
      <Two key={kind} machineId={machineId} kind={kind} />
    </section>
  );
}

function Two({ machineId, kind }: { machineId: string; kind: Kind }) {
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const taken = useQuery({
    queryKey: ['snapshots', machineId, kind],
    queryFn: ({ signal }) => listSnapshots(machineId, kind, MOST, signal),
  });
  const items = taken.data?.items ?? [];
  const to = chosen.to ?? items[0]?.id;
  const from = chosen.from ?? items[1]?.id;
  const diff = useQuery({
    queryKey: ['snapshot-diff', from, to],
    queryFn: ({ signal }) => diffSnapshots(from ?? '', to ?? '', signal),
    enabled: from !== undefined && to !== undefined,
    staleTime: Infinity,
  });
  if (taken.isPending) return <TableSkeleton rows={3} label={t('snapshots.loading')} />;
  if (taken.isError) return <ProblemAlert error={taken.error} />;
  if (from === undefined || to === undefined) return <p className="su-quiet">{t('snapshots.tooFew')}</p>;
  const options = items.map(({ id, createdAt }) => ({ value: id, label: dateTime(createdAt) }));
  return (
    <>
      <div className="su-row">
        <label htmlFor="compare-from">{t('snapshots.from')}</label>
        <Choice
          id="compare-from"
          className="su-choice"
          label={t('snapshots.from')}
          value={from}
          options={options}
          onChange={(id) => setChosen({ ...chosen, from: id })}
        />
        <label htmlFor="compare-to">{t('snapshots.to')}</label>
        <Choice
          id="compare-to"
          className="su-choice"
          label={t('snapshots.to')}
          value={to}
          options={options}
          onChange={(id) => setChosen({ ...chosen, to: id })}
        />
      </div>
      {diff.isPending && <TableSkeleton rows={3} label={t('snapshots.loading')} />}
      {diff.isError && <ProblemAlert error={diff.error} />}
      {diff.data && <SnapshotDifference diff={diff.data} />}
    </>
  );
}
