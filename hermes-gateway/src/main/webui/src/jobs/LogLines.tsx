import { Button } from '@patternfly/react-core';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { LogLine } from '../api/jobs';
import { t } from '../i18n/t';
import { AnsiText } from '../ui/AnsiText';
import { AngleDoubleDownIcon } from '../ui/icons';
import { earlierLines, visibleText } from './logLines';

interface Props {
  lines: readonly LogLine[];
  hasTimes: boolean;
  isLive: boolean;
  isSearching: boolean;
  /** So many of the last lines are shown at first; 0 for all. */
  tail: number;
}

/** Scrolled up by more than this, a person is reading: new lines must not pull the text away. */
const READING = 32;
const BLOCK = 200;

export function LogLines({ lines, hasTimes, isLive, isSearching, tail }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const [showsAll, setShowsAll] = useState(false);
  const earlier = showsAll ? 0 : earlierLines(lines.length, tail);

  useLayoutEffect(() => {
    const element = box.current;
    if (element && follows) element.scrollTop = element.scrollHeight;
  }, [lines, follows]);

  const onScroll = () => {
    const element = box.current;
    if (element) setFollows(element.scrollHeight - element.scrollTop - element.clientHeight <= READING);
  };
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    setFollows(true);
  };

  return (
    <div className="su-log">
      <div
        className="su-log__box"
        ref={box}
        onScroll={onScroll}
        role="log"
        aria-label={t('jobs.log.lines')}
        tabIndex={0}
      >
        {lines.length === 0 && <div className="su-log__empty">{emptyText(isLive, isSearching)}</div>}
        {earlier > 0 && (
          <Button variant="secondary" size="sm" className="su-log__earlier" onClick={() => setShowsAll(true)}>
            {t('jobs.log.earlier', { count: earlier })}
          </Button>
        )}
        {blocksOf(lines, earlier).map((block) => (
          <LogBlock key={block[0]?.seq} lines={block} hasTimes={hasTimes} />
        ))}
      </div>
      {isLive && !follows && (
        <Button className="su-log__follow" size="sm" icon={<AngleDoubleDownIcon />} onClick={toEnd}>
          {t('jobs.log.follow')}
        </Button>
      )}
    </div>
  );
}

function emptyText(isLive: boolean, isSearching: boolean): string {
  if (isSearching) return t('jobs.log.noMatch');
  return isLive ? t('jobs.log.nothingYet') : t('jobs.log.nothing');
}

/** Blocks begin at fixed lines, so that a block that is full never changes while the tail moves on. */
function blocksOf(lines: readonly LogLine[], from: number): LogLine[][] {
  const blocks: LogLine[][] = [];
  for (let start = from - (from % BLOCK); start < lines.length; start += BLOCK)
    blocks.push(lines.slice(start, start + BLOCK));
  return blocks;
}

interface BlockProps {
  lines: LogLine[];
  hasTimes: boolean;
}

/** Only the last block changes while lines arrive; the others are neither drawn nor laid out again. */
const LogBlock = memo(function LogBlock({ lines, hasTimes }: BlockProps) {
  return (
    <div className="su-log__block">
      {lines.map((line) => (
        <div key={line.seq} className={`su-log__line su-log__line--${line.stream}`} data-stream={line.stream}>
          {hasTimes && <time dateTime={line.at}>{line.at.slice(11, 19)}</time>}
          <span>
            <AnsiText text={visibleText(line.message) || '\u00a0'} />
          </span>
        </div>
      ))}
    </div>
  );
}, isSameBlock);

function isSameBlock(before: BlockProps, after: BlockProps): boolean {
  return (
    before.hasTimes === after.hasTimes &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, index) => line === after.lines[index])
  );
}
