import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Schedule } from '../api/schedules';
import { useActionTitle } from '../jobs/useActions';
import { dateTime } from '../ui/format';
import { CheckCircleIcon, PauseCircleIcon } from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';
import { ScheduleMenu } from './ScheduleMenu';

export function ScheduleTable({ schedules }: { schedules: Schedule[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Schedules">
        <Thead>
          <Tr>
            <Th>Name</Th>
            <Th>State</Th>
            <Th>When</Th>
            <Th modifier="nowrap">Next run</Th>
            <Th>Does</Th>
            <Th>On</Th>
            <Th modifier="nowrap">Last run</Th>
            <Th screenReaderText="Actions" />
          </Tr>
        </Thead>
        <Tbody>
          {schedules.map((schedule) => (
            <Tr key={schedule.id}>
              <Td dataLabel="Name">
                <Link to={`/schedules/${schedule.id}`}>
                  <strong>{schedule.name}</strong>
                </Link>
              </Td>
              <Td dataLabel="State">
                <ScheduleState schedule={schedule} />
              </Td>
              <Td dataLabel="When">
                <code className="su-mono">{schedule.cron}</code>
                <div className="su-quiet su-small">{schedule.timezone}</div>
              </Td>
              <Td dataLabel="Next run">
                <NextRun schedule={schedule} />
              </Td>
              <Td dataLabel="Does">
                {schedule.actions.map(({ action }) => titleOf(action)).join(', then ')}
              </Td>
              <Td dataLabel="On">
                <code className="su-mono">{schedule.selector}</code>
              </Td>
              <Td dataLabel="Last run">
                <RelativeTime at={schedule.lastRunAt} />
              </Td>
              <Td isActionCell>
                <ScheduleMenu schedule={schedule} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

export function ScheduleState({ schedule }: { schedule: Schedule }) {
  return schedule.enabled ? (
    <Label isCompact color="green" icon={<CheckCircleIcon />}>
      Active
    </Label>
  ) : (
    <Label isCompact icon={<PauseCircleIcon />}>
      Paused
    </Label>
  );
}

export function NextRun({ schedule }: { schedule: Schedule }) {
  if (!schedule.enabled || !schedule.nextRunAt) return <span className="su-quiet">–</span>;
  return (
    <>
      <div>{dateTime(schedule.nextRunAt, schedule.timezone)}</div>
      <div className="su-quiet su-small">
        <RelativeTime at={schedule.nextRunAt} />
      </div>
    </>
  );
}
