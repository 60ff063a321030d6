import { Checkbox } from '@patternfly/react-core';
import { memo } from 'react';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';
import { addressOf, osName, statusOf, lookOf } from './machineStatus';
import { MachinePills } from './MachinePills';
import { StatusLabel } from './StatusLabel';
import { TagList } from './TagList';

export interface SelectableProps {
  machine: Machine;
  /** Tells it from the same machine in another group. */
  group: string;
  isSelected: boolean;
  onSelect: (machine: Machine, isSelected: boolean) => void;
}

/** Drawn again only when something of it has changed. */
export const MachineTile = memo(function MachineTile(props: SelectableProps) {
  const { machine, group, isSelected, onSelect } = props;
  const status = statusOf(machine);
  const runningJob = machine.state?.runningJobId;
  return (
    <article
      className={`su-tile su-tone--${lookOf(status).tone}${isSelected ? ' su-tile--selected' : ''}`}
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
