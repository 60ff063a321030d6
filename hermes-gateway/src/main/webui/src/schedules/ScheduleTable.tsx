import './texts';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Schedule } from '../api/schedules';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { dateTime } from '../ui/format';
import { CheckCircleIcon, PauseCircleIcon } from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';
import { actionsText } from './actionsText';
import { ScheduleMenu } from './ScheduleMenu';

export function ScheduleTable({ schedules }: { schedules: Schedule[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('schedules.title')}>
        <Thead>
          <Tr>
            <Th>{t('schedules.name')}</Th>
            <Th>{t('schedules.state')}</Th>
            <Th>{t('schedules.when')}</Th>
            <Th modifier="nowrap">{t('schedules.nextRun')}</Th>
            <Th>{t('schedules.does')}</Th>
            <Th>{t('schedules.on')}</Th>
            <Th modifier="nowrap">{t('schedules.lastRun')}</Th>
            <Th screenReaderText={t('schedules.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {schedules.map((schedule) => (
            <Tr key={schedule.id}>
              <Td dataLabel={t('schedules.name')}>
                <Link to={`/schedules/${schedule.id}`}>
                  <strong>{schedule.name}</strong>
                </Link>
              </Td>
              <Td dataLabel={t('schedules.state')}>
                <ScheduleState schedule={schedule} />
              </Td>
              <Td dataLabel={t('schedules.when')}>
                <code className="su-mono">{schedule.cron}</code>
                <div className="su-quiet su-small">{schedule.timezone}</div>
              </Td>
              <Td dataLabel={t('schedules.nextRun')}>
                <NextRun schedule={schedule} />
              </Td>
              <Td dataLabel={t('schedules.does')}>{actionsText(schedule, titleOf)}</Td>
              <Td dataLabel={t('schedules.on')}>
                <code className="su-mono">{schedule.selector}</code>
              </Td>
              <Td dataLabel={t('schedules.lastRun')}>
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
      {t('schedules.active')}
    </Label>
  ) : (
    <Label isCompact icon={<PauseCircleIcon />}>
      {t('schedules.paused')}
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
