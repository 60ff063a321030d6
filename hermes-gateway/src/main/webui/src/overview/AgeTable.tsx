import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Ages } from '../api/week';
import { t } from '../i18n/t';
import { count } from '../ui/format';

const BarsChart = lazy(async () => ({ default: (await import('./BarsChart')).BarsChart }));

interface Age extends Ages {
  number: number;
  machines: number;
  to: string;
}

interface Props {
  label: string;
  ages: Age[];
  /** What the number counts. */
  counted: string;
  withMachines?: boolean;
}

const COLOURS = ['info', 'info', 'warning', 'danger'];

const daysText = ({ fromDays, belowDays }: Ages) =>
  belowDays
    ? t('overview.days', { from: fromDays, to: belowDays - 1 })
    : t('overview.moreDays', { from: fromDays - 1 });

/** The bars show what the table tells. */
export function AgeTable({ label, ages, counted, withMachines = false }: Props) {
  return (
    <>
      <div className="su-week__chart">
        <Suspense>
          <BarsChart
            name={label}
            about={ages.map((age) => `${daysText(age)}: ${count(age.number)}`).join(', ')}
            labels={ages.map(daysText)}
            series={[
              {
                name: counted,
                values: ages.map(({ number }) => number),
                colours: COLOURS,
              },
            ]}
            tipOf={(index) => (ages[index] ? count(ages[index].number) : '')}
          />
        </Suspense>
      </div>
      <div className="su-table-box">
        <Table variant="compact" aria-label={label}>
          <Thead>
            <Tr>
              <Th>{t('overview.age')}</Th>
              <Th>{counted}</Th>
              {withMachines && <Th>{t('overview.machines')}</Th>}
            </Tr>
          </Thead>
          <Tbody>
            {ages.map((age) => (
              <Tr key={age.fromDays}>
                <Td dataLabel={t('overview.age')}>{daysText(age)}</Td>
                <Td dataLabel={counted}>
                  <Link to={age.to}>{count(age.number)}</Link>
                </Td>
                {withMachines && <Td dataLabel={t('overview.machines')}>{count(age.machines)}</Td>}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </>
  );
}
