import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';
import type { Entry } from './days';
import { nameOf, noteOf, whatOf } from './entryText';

/** All that is to come, line by line: on the clock here, on the clock that it follows, and in UTC. */
export function CalendarList({ label, entries }: { label: string; entries: Entry[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{t('planning.calendar.when')}</Th>
            <Th>{t('planning.calendar.what')}</Th>
            <Th>{t('planning.calendar.name')}</Th>
            <Th>{t('planning.calendar.local')}</Th>
            <Th>{t('planning.calendar.utc')}</Th>
            <Th>{t('planning.calendar.note')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {entries.map((entry) => (
            <Tr key={`${entry.kind} ${entry.at} ${nameOf(entry)}`}>
              <Td dataLabel={t('planning.calendar.when')}>{dateTime(entry.at)}</Td>
              <Td dataLabel={t('planning.calendar.what')}>{whatOf(entry)}</Td>
              <Td dataLabel={t('planning.calendar.name')}>
                {entry.kind === 'firing' ? (
                  <Link to={`/schedules/${entry.firing.scheduleId}`}>{nameOf(entry)}</Link>
                ) : entry.kind === 'campaign' ? (
                  <Link to={`/campaigns/${entry.campaign.campaignId}`}>{nameOf(entry)}</Link>
                ) : (
                  nameOf(entry)
                )}
              </Td>
              <Td dataLabel={t('planning.calendar.local')}>{onItsClock(entry)}</Td>
              <Td dataLabel={t('planning.calendar.utc')}>{dateTime(entry.at, 'UTC')}</Td>
              <Td dataLabel={t('planning.calendar.note')}>{noteOf(entry)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function onItsClock(entry: Entry): string {
  if (entry.kind === 'clocks' || entry.kind === 'campaign') return '';
  const { timezone } = entry.kind === 'window' ? entry.window : entry.firing;
  return `${dateTime(entry.at, timezone)} (${timezone.replaceAll('_', ' ')})`;
}
