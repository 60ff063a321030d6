import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { WorkDay } from '../api/week';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';
import { count } from '../ui/format';
import { workLink } from './weekLinks';

const BarsChart = lazy(async () => ({ default: (await import('./BarsChart')).BarsChart }));

/** With each package manager: that is what is counted. */
const UPGRADES = 'apt.upgrade,dnf.upgrade';

const NUMBERS = [
  { name: 'upgrades', action: UPGRADES, isFailed: false },
  { name: 'upgradesFailed', action: UPGRADES, isFailed: true },
  { name: 'reboots', action: 'machine.reboot', isFailed: false },
  { name: 'rebootsFailed', action: 'machine.reboot', isFailed: true },
] as const;

const dayText = (begin: string) =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric' }).format(new Date(begin));

const failedOf = (day: WorkDay) => day.upgradesFailed + day.rebootsFailed;

const barText = (day: WorkDay | undefined) =>
  day === undefined
    ? ''
    : t('overview.bar', {
        day: dayText(day.begin),
        upgrades: day.upgrades,
        reboots: day.reboots,
        failed: failedOf(day),
      });

const sum = (days: WorkDay[], number: (day: WorkDay) => number) =>
  days.reduce((all, day) => all + number(day), 0);

/** The bars show what the table tells, of which each number leads to its jobs. */
export function WorkOfDays({ days }: { days: WorkDay[] }) {
  return (
    <>
      <div className="su-week__chart">
        <Suspense>
          <BarsChart
            name={t('overview.work')}
            about={t('overview.chart', {
              upgrades: sum(days, ({ upgrades }) => upgrades),
              reboots: sum(days, ({ reboots }) => reboots),
              failed: sum(days, failedOf),
            })}
            labels={days.map(({ begin }) => dayText(begin))}
            series={[
              {
                name: t('overview.upgrades'),
                values: days.map(({ upgrades }) => upgrades),
                colours: ['success'],
              },
              { name: t('overview.reboots'), values: days.map(({ reboots }) => reboots), colours: ['info'] },
              { name: t('overview.upgradesFailed'), values: days.map(failedOf), colours: ['danger'] },
            ]}
            tipOf={(index) => barText(days[index])}
          />
        </Suspense>
      </div>
      <div className="su-table-box">
        <Table variant="compact" aria-label={t('overview.work')}>
          <Thead>
            <Tr>
              <Th>{t('overview.day')}</Th>
              {NUMBERS.map(({ name }) => (
                <Th key={name}>{t(`overview.${name}`)}</Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {days.map((day, index) => (
              <Tr key={day.day}>
                <Td dataLabel={t('overview.day')}>{dayText(day.begin)}</Td>
                {NUMBERS.map(({ name, action, isFailed }) => (
                  <Td key={name} dataLabel={t(`overview.${name}`)}>
                    {day[name] > 0 ? (
                      <Link to={workLink(days, index, action, isFailed)}>{count(day[name])}</Link>
                    ) : (
                      <span className="su-quiet">0</span>
                    )}
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </>
  );
}
