import { Button, Checkbox } from '@patternfly/react-core';
import { memo } from 'react';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import type { TileMode } from '../api/uiState';
import { t } from '../i18n/t';
import { AngleDownIcon, AngleUpIcon } from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';
import { otherThan } from './list/tileMode';
import { addressOf, osName, statusOf, lookOf } from './machineStatus';
import { MachinePills } from './MachinePills';
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
  compact: { icon: <AngleDownIcon />, change: 'machines.tile.larger' },
  expanded: { icon: <AngleUpIcon />, change: 'machines.tile.smaller' },
} as const;

/** Drawn again only when something of it has changed. */
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
        <Checkbox
          id={`select-${group}${machine.id}`}
          aria-label={t('machines.table.select', { name: machine.name })}
          isChecked={isSelected}
          onChange={(_event, checked) => onSelect(machine, checked)}
        />
        <Link className="su-tile__name" to={`/machines/${machine.id}`}>
          {machine.name}
        </Link>
        <StatusLabel status={status} />
        <Button
          variant="plain"
          size="sm"
          className="su-tile__size"
          icon={size.icon}
          aria-label={t(size.change, { name: machine.name })}
          onClick={() => onMode(machine, otherThan(mode))}
        />
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
        <span>
          <Trans
            i18nKey="machines.tile.analyzed"
            components={{ at: <RelativeTime at={machine.state?.lastAnalyzeAt} /> }}
          />
        </span>
        {runningJob ? (
          <Link to={`/jobs/${runningJob}`}>{t('machines.tile.watch')}</Link>
        ) : (
          <span>
            <Trans
              i18nKey="machines.tile.seen"
              components={{ at: <RelativeTime at={machine.lastSeenAt} /> }}
            />
          </span>
        )}
      </footer>
    </article>
  );
});
