import './texts';
import '../planning/texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ScheduleRun } from '../api/schedules';
import { t } from '../i18n/t';
import { endedText } from '../jobs/endedText';
import { JobStateLabel } from '../jobs/JobStateLabel';
import { CursorPager } from '../ui/CursorPager';
import { Elapsed } from '../ui/Elapsed';
import { count, dateTime, wordText } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { windowNote } from '../windows/runNote';
import { useRuns } from './useSchedules';

export function RunTable({ scheduleId }: { scheduleId: string }) {
  const position = useCursor();
  const runs = useRuns(scheduleId, position.cursor);
  if (runs.isPending) return <TableSkeleton rows={3} label={t('schedules.loadingRuns')} />;
  if (!runs.data) return <ProblemAlert error={runs.error} onRetry={() => void runs.refetch()} />;
  if (runs.data.items.length === 0) return <p className="su-quiet">{t('schedules.noRuns')}</p>;
  return (
    <section aria-label={t('schedules.runs')}>
      <div className="su-table-box">
        <Table variant="compact" aria-label={t('schedules.runs')}>
          <Thead>
            <Tr>
              <Th>{t('planning.run.result')}</Th>
              <Th>{t('planning.run.due')}</Th>
              <Th modifier="nowrap">{t('planning.run.trigger')}</Th>
              <Th>{t('planning.run.jobs')}</Th>
              <Th>{t('planning.run.took')}</Th>
              <Th>{t('planning.run.note')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {runs.data.items.map((run) => (
              <Tr key={run.id}>
                <Td dataLabel={t('planning.run.result')}>
                  <JobStateLabel state={run.status} />
                </Td>
                <Td dataLabel={t('planning.run.due')}>{dateTime(run.slotAt)}</Td>
                <Td dataLabel={t('planning.run.trigger')}>{wordText('schedules.trigger', run.trigger)}</Td>
                <Td dataLabel={t('planning.run.jobs')}>{jobsText(run)}</Td>
                <Td dataLabel={t('planning.run.took')}>
                  <Elapsed from={run.startedAt} to={run.finishedAt} />
                </Td>
                <Td dataLabel={t('planning.run.note')}>{noteOf(run)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
      <CursorPager
        position={position}
        shown={runs.data.items.length}
        total={runs.data.total}
        nextCursor={runs.data.nextCursor}
        noun="run"
      />
    </section>
  );
}

function jobsText(run: ScheduleRun): string {
  const ended = endedText({
    ok: run.jobsOk,
    warning: run.jobsWarning,
    error: run.jobsError,
    cancelled: run.jobsCancelled,
  });
  return ended ? t('planning.run.endedOf', { ended, total: run.jobsTotal }) : count(run.jobsTotal);
}

function noteOf(run: ScheduleRun): string {
  const note = windowNote(run);
  if (note) return note;
  if (run.skipReason) return wordText('schedules.skipReason', run.skipReason);
  if (!run.error) return '';
  return typeof run.error === 'string' ? run.error : run.error.message;
}
