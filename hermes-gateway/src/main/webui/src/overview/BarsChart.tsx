import {
  Chart,
  ChartAxis,
  ChartBar,
  ChartStack,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
import { getResizeObserver } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { count } from '../ui/format';

const HEIGHT = 180;
const MOST_LINES = 4;
const PADDING = { top: 10, right: 24, bottom: 32, left: 56 };
const SHARE_OF_BAR = 0.6;

/* Bars stand at 1, 2, 3…: where the range holds a 0, the other axis would stand there, among the bars. */

interface Series {
  name: string;
  values: number[];
  /** Words of the theme; one for all bars, or one a bar. */
  colours: string[];
}

interface Props {
  name: string;
  /** What somebody hears who does not see the bars. */
  about: string;
  labels: string[];
  series: Series[];
  tipOf: (index: number) => string;
}

const fill = (colour = 'info') => `var(--pf-t--global--color--status--${colour}--default)`;

export function BarsChart({ name, about, labels, series, tipOf }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => setWidth(frame.current?.clientWidth ?? 0);
    measure();
    return frame.current ? getResizeObserver(frame.current, measure, true) : undefined;
  }, []);

  const room = width - PADDING.left - PADDING.right;
  const sums = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const lineEvery = Math.ceil(most / MOST_LINES);
  const lines = Array.from({ length: Math.floor(most / lineEvery) }, (_, line) => (line + 1) * lineEvery);
  return (
    <div ref={frame}>
      {room > 0 && (
        <Chart
          ariaTitle={name}
          ariaDesc={about}
          name={name}
          width={width}
          height={HEIGHT}
          padding={PADDING}
          domain={{ y: [0, most] }}
          domainPadding={{ x: room / labels.length / 2 }}
          containerComponent={
            <ChartVoronoiContainer
              constrainToVisibleArea
              voronoiDimension="x"
              voronoiBlacklist={series.slice(1).map((one) => one.name)}
              labels={({ datum }: { datum: { text: string } }) => datum.text}
            />
          }
        >
          <ChartAxis
            tickValues={labels.map((_, index) => index + 1)}
            tickFormat={(place: number) => labels[place - 1] ?? ''}
          />
          <ChartAxis dependentAxis showGrid tickValues={lines} tickFormat={count} />
          <ChartStack>
            {series.map(({ name: part, values, colours }) => (
              <ChartBar
                key={part}
                name={part}
                barWidth={(room / labels.length) * SHARE_OF_BAR}
                data={values.map((y, index) => ({
                  x: index + 1,
                  y,
                  text: tipOf(index),
                  colour: fill(colours[index] ?? colours[0]),
                }))}
                style={{ data: { fill: ({ datum }) => (datum as { colour: string }).colour } }}
              />
            ))}
          </ChartStack>
        </Chart>
      )}
    </div>
  );
}
