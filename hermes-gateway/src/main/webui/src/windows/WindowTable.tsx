import './texts';
import { Label, type LabelProps } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { MaintenanceWindow } from '../api/windows';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';
import { OpeningText } from './Openings';
import { lengthText } from '../ui/times';
import { stateOf, type WindowState } from './windowDraft';

const COLOURS: Record<WindowState, LabelProps['color']> = {
  open: 'green',
  closed: 'grey',
  on: 'orange',
  idle: 'grey',
  off: 'grey',
};

interface Props {
  windows: MaintenanceWindow[];
  onEdit: (window: MaintenanceWindow) => void;
  onRemove: (window: MaintenanceWindow) => void;
}

export function WindowTable({ windows, onEdit, onRemove }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('windows.title')}>
        <Thead>
          <Tr>
            <Th>{t('windows.name')}</Th>
            <Th>{t('windows.kind')}</Th>
            <Th>{t('windows.state')}</Th>
            <Th>{t('windows.when')}</Th>
            <Th>{t('windows.machines')}</Th>
            <Th>{t('windows.next')}</Th>
            <Th screenReaderText={t('windows.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {windows.map((window) => (
            <Tr key={window.id}>
              <Td dataLabel={t('windows.name')}>
                <strong>{window.name}</strong>
              </Td>
              <Td dataLabel={t('windows.kind')}>{t(`windows.kinds.${window.kind}`)}</Td>
              <Td dataLabel={t('windows.state')}>
                <State window={window} />
              </Td>
              <Td dataLabel={t('windows.when')}>
                {whenText(window)}
                <div className="su-quiet su-small">{window.timezone}</div>
              </Td>
              <Td dataLabel={t('windows.machines')}>
                {window.kind === 'blackout' &&
                  (window.selector ? <code>{window.selector}</code> : t('windows.allMachines'))}
              </Td>
              <Td dataLabel={t('windows.next')}>
                <Next window={window} />
              </Td>
              <Td isActionCell>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="link"
                  aria-label={t('windows.editOf', { name: window.name })}
                  onClick={() => onEdit(window)}
                >
                  {t('windows.edit')}
                </ScopedButton>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="link"
                  isDanger
                  aria-label={t('windows.removeOf', { name: window.name })}
                  onClick={() => onRemove(window)}
                >
                  {t('windows.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function whenText({ cron, durationSeconds, startAt, endAt, timezone }: MaintenanceWindow): string {
  return cron
    ? t('windows.whenRecurring', { cron, length: lengthText(durationSeconds ?? 0) })
    : t('windows.whenOnce', {
        from: dateTime(startAt ?? '', timezone),
        until: dateTime(endAt ?? '', timezone),
      });
}

function State({ window }: { window: MaintenanceWindow }) {
  const state = stateOf(window);
  return (
    <>
      <Label isCompact color={COLOURS[state]}>
        {t(`windows.states.${state}`)}
      </Label>
      {window.activeUntil && (
        <div className="su-quiet su-small">
          {t('windows.untilTime', { time: dateTime(window.activeUntil, window.timezone) })}
        </div>
      )}
    </>
  );
}

/** What is active now is told by its state. */
function Next({ window }: { window: MaintenanceWindow }) {
  const opening = window.next.at(window.active ? 1 : 0);
  return opening ? <OpeningText opening={opening} zone={window.timezone} /> : <span>–</span>;
}
