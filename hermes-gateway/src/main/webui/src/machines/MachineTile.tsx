import { memo } from 'react';
import type { Machine } from '../api/machines';
import type { TileMode } from '../api/uiState';
import { t } from '../i18n/t';
import { AngleDownIcon, AngleUpIcon } from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';
import { otherThan } from './list/tileMode';
import { addressOf, osName, statusOf, lookOf } from './machineStatus';
import { MachinePills } from './MachinePills';
import { SelectBox } from './SelectBox';
import { StatusLabel } from './StatusLabel';
import { TagList } from './TagList';

interface Props {
  machine: Machine;
  /** Tells it from the same machine in another group. */
  group: string;
  isSelected: boolean;
  onSelect: (machine: Machine, isSelected: boolean) => void;
  mode: TileMode;
  onMode: (machine: Machine, mode: TileMode) => void;
}

const SIZES = {
  compact: { icon: <AngleDownIcon set="default" />, change: 'machines.tile.larger' },
  expanded: { icon: <AngleUpIcon set="default" />, change: 'machines.tile.smaller' },
} as const;

/**
 * Drawn again only when something of it has changed. Elements with the library's classes: its components cost a list
 * that scrolls too much.
 */
export const MachineTile = memo(function MachineTile(props: Props) {
  const { machine, group, isSelected, onSelect, mode, onMode } = props;
  const status = statusOf(machine);
  const size = SIZES[mode];
  const runningJob = machine.state?.runningJobId;
  return (
    <article
      className={`su-tile su-tile--${mode} su-tone--${lookOf(status).tone}${isSelected ? ' su-tile--selected' : ''}`}
      aria-label={machine.name}
    >
      <header className="su-tile__head">
        <SelectBox machine={machine} group={group} isSelected={isSelected} onSelect={onSelect} />
        <a className="su-tile__name" href={`/machines/${machine.id}`}>
          {machine.name}
        </a>
        <StatusLabel status={status} />
        <button
          type="button"
          className="pf-v6-c-button pf-m-plain pf-m-small su-tile__size"
          aria-label={t(size.change, { name: machine.name })}
          onClick={() => onMode(machine, otherThan(mode))}
        >
          <span className="pf-v6-c-button__icon">{size.icon}</span>
        </button>
      </header>
      <div className="su-tile__where">
        <span className="su-mono">{addressOf(machine)}</span>
        <span>{osName(machine) || t('machines.tile.systemUnknown')}</span>
      </div>
      <div className="su-row su-tile__pills">
        <MachinePills machine={machine} />
        <TagList tags={machine.tags} />
      </div>
      <footer className="su-tile__foot su-quiet">
        <Moment text="machines.tile.analyzed" at={machine.state?.lastAnalyzeAt} />
        {runningJob ? (
          <a href={`/jobs/${runningJob}`}>{t('machines.tile.watch')}</a>
        ) : (
          <Moment text="machines.tile.seen" at={machine.lastSeenAt} />
        )}
      </footer>
    </article>
  );
});

interface MomentProps {
  text: 'machines.tile.analyzed' | 'machines.tile.seen';
  at: string | null | undefined;
}

/** The text has a place for the time; to take it apart is all that is needed here of what `Trans` does. */
function Moment({ text, at }: MomentProps) {
  const [before, after] = t(text).split('<at/>');
  return (
    <span>
      {before}
      <RelativeTime at={at} />
      {after}
    </span>
  );
}
