import './texts';
import {
  Chart,
  ChartAxis,
  ChartBar,
  ChartStack,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
import { getResizeObserver } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import type { Bar, Span } from '../api/queue';
import { t } from '../i18n/t';
import { endedSum } from '../jobs/endedText';
import { count } from '../ui/format';
import { barText, startText, throughputText } from './throughputText';

const HEIGHT = 180;
const LABEL_WIDTH = 100;
const MOST_LINES = 4;
const PADDING = { top: 10, right: 44, bottom: 32, left: 48 };
const SHARE_OF_BAR = 0.7;

const PARTS: { part: 'ok' | 'warning' | 'error' | 'cancelled'; colour: string }[] = [
  { part: 'ok', colour: 'var(--pf-t--global--color--status--success--default)' },
  { part: 'warning', colour: 'var(--pf-t--global--color--status--warning--default)' },
  { part: 'error', colour: 'var(--pf-t--global--color--status--danger--default)' },
  { part: 'cancelled', colour: 'var(--pf-t--global--icon--color--disabled)' },
];

interface Props {
  bars: Bar[];
  span: Span;
}

export function ThroughputChart({ bars, span }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = () => setWidth(frame.current?.clientWidth ?? 0);
    measure();
    return frame.current ? getResizeObserver(frame.current, measure, true) : undefined;
  }, []);

  const room = width - PADDING.left - PADDING.right;
  const most = Math.max(1, ...bars.map(endedSum));
  const lineEvery = Math.ceil(most / MOST_LINES);
  const lines = Array.from({ length: Math.floor(most / lineEvery) }, (_, line) => (line + 1) * lineEvery);
  const labelEvery = Math.max(1, Math.ceil((bars.length * LABEL_WIDTH) / Math.max(room, 1)));
  return (
    <div ref={frame}>
      {room > 0 && (
        <Chart
          ariaTitle={t('queue.throughput.title')}
          ariaDesc={throughputText(bars, span)}
          name="throughput"
          width={width}
          height={HEIGHT}
          padding={PADDING}
          domain={{ y: [0, most] }}
          domainPadding={{ x: room / bars.length / 2 }}
          containerComponent={
            <ChartVoronoiContainer
              constrainToVisibleArea
              voronoiDimension="x"
              voronoiBlacklist={['warning', 'error', 'cancelled']}
              labels={({ datum }: { datum: { text: string } }) => datum.text}
            />
          }
        >
          <ChartAxis
            tickValues={bars.map((_, index) => index).filter((index) => index % labelEvery === 0)}
            tickFormat={(index: number) => (bars[index] ? startText(bars[index].at, span) : '')}
          />
          <ChartAxis dependentAxis showGrid tickValues={lines} tickFormat={count} />
          <ChartStack>
            {PARTS.map(({ part, colour }) => (
              <ChartBar
                key={part}
                name={part}
                barWidth={(room / bars.length) * SHARE_OF_BAR}
                data={bars.map((bar, index) => ({ x: index, y: bar[part], text: barText(bar, span) }))}
                style={{ data: { fill: colour } }}
              />
            ))}
          </ChartStack>
        </Chart>
      )}
    </div>
  );
}
