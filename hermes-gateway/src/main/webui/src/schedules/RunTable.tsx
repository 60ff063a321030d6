import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ScheduleRun } from '../api/schedules';
import { endedText } from '../jobs/endedText';
import { JobStateLabel } from '../jobs/JobStateLabel';
import { CursorPager } from '../ui/CursorPager';
import { Elapsed } from '../ui/Elapsed';
import { dateTime, sentenceCase } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { useRuns } from './useSchedules';

const TRIGGERS = { cron: 'On time', misfire: 'Made up for', manual: 'By hand' } as const;

export function RunTable({ scheduleId }: { scheduleId: string }) {
  const position = useCursor();
  const runs = useRuns(scheduleId, position.cursor);
  if (runs.isPending) return <TableSkeleton rows={3} label="Loading runs" />;
  if (!runs.data) return <ProblemAlert error={runs.error} onRetry={() => void runs.refetch()} />;
  if (runs.data.items.length === 0) return <p className="su-quiet">It has not run yet.</p>;
  return (
    <section aria-label="Runs">
      <div className="su-table-box">
        <Table variant="compact" aria-label="Runs">
          <Thead>
            <Tr>
              <Th>Result</Th>
              <Th>Due</Th>
              <Th>Trigger</Th>
              <Th>Jobs</Th>
              <Th>Took</Th>
              <Th>Note</Th>
            </Tr>
          </Thead>
          <Tbody>
            {runs.data.items.map((run) => (
              <Tr key={run.id}>
                <Td dataLabel="Result">
                  <JobStateLabel state={run.status} />
                </Td>
                <Td dataLabel="Due">{dateTime(run.slotAt)}</Td>
                <Td dataLabel="Trigger">{TRIGGERS[run.trigger] ?? run.trigger}</Td>
                <Td dataLabel="Jobs">{jobsText(run)}</Td>
                <Td dataLabel="Took">
                  <Elapsed from={run.startedAt} to={run.finishedAt} />
                </Td>
                <Td dataLabel="Note">{noteOf(run)}</Td>
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
  return ended ? `${ended} of ${run.jobsTotal}` : String(run.jobsTotal);
}

function noteOf(run: ScheduleRun): string {
  if (run.skipReason) return sentenceCase(run.skipReason);
  if (!run.error) return '';
  return typeof run.error === 'string' ? run.error : run.error.message;
}
