import './texts';
import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem } from '../api/problem';
import type { Schedule } from '../api/schedules';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
import { EllipsisVIcon } from '../ui/icons';
import '../planning/texts';
import { RemoveScheduleDialog } from './RemoveScheduleDialog';
import { ScheduleDialog } from './ScheduleDialog';
import { TestRunDialog } from './TestRunDialog';
import { RunAnywayDialog } from '../windows/RunAnywayDialog';
import { useTurn, WINDOW_CLOSED } from './useSchedules';

export function ScheduleMenu({ schedule }: { schedule: Schedule }) {
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<'edit' | 'test' | 'remove'>();
  const close = () => setDialog(undefined);
  const navigate = useNavigate();
  const turn = useTurn();
  const refusal = useRefusal('run:low');
  const { id, name } = schedule;
  const item = { isAriaDisabled: refusal !== null, tooltipProps: refusal ? { content: refusal } : undefined };
  return (
    <>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        popperProps={{ position: 'right' }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            variant="plain"
            aria-label={t('schedules.menu.of', { name })}
            isExpanded={isOpen}
            icon={<EllipsisVIcon />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      >
        <DropdownList>
          <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'run' })}>
            {t('schedules.menu.run')}
          </DropdownItem>
          <DropdownItem {...item} onClick={() => setDialog('test')}>
            {t('planning.test.menu')}
          </DropdownItem>
          <DropdownItem {...item} onClick={() => setDialog('edit')}>
            {t('planning.edit')}
          </DropdownItem>
          {schedule.enabled ? (
            <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'pause' })}>
              {t('schedules.menu.pause')}
            </DropdownItem>
          ) : (
            <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'resume' })}>
              {t('schedules.menu.resume')}
            </DropdownItem>
          )}
          <DropdownItem {...item} isDanger onClick={() => setDialog('remove')}>
            {t('schedules.menu.delete')}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {turn.isError && asProblem(turn.error).kind === WINDOW_CLOSED && (
        <RunAnywayDialog schedule={schedule} refusal={turn.error} onClose={() => turn.reset()} />
      )}
      {dialog === 'edit' && (
        <ScheduleDialog selector={schedule.selector} schedule={schedule} onClose={close} />
      )}
      {dialog === 'test' && <TestRunDialog schedule={schedule} onClose={close} />}
      {dialog === 'remove' && (
        <RemoveScheduleDialog
          schedule={schedule}
          onRemoved={() => void navigate('/schedules')}
          onClose={close}
        />
      )}
    </>
  );
}
