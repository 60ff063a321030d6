import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schedule } from '../api/schedules';
import { useRefusal } from '../app/Session';
import { EllipsisVIcon } from '../ui/icons';
import { RemoveScheduleDialog } from './RemoveScheduleDialog';
import { useTurn } from './useSchedules';

export function ScheduleMenu({ schedule }: { schedule: Schedule }) {
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const navigate = useNavigate();
  const turn = useTurn();
  const refusal = useRefusal('operate');
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
            aria-label={`Actions of ${name}`}
            isExpanded={isOpen}
            icon={<EllipsisVIcon />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      >
        <DropdownList>
          <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'run' })}>
            Run now
          </DropdownItem>
          {schedule.enabled ? (
            <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'pause' })}>
              Pause
            </DropdownItem>
          ) : (
            <DropdownItem {...item} onClick={() => turn.mutate({ id, name, turn: 'resume' })}>
              Resume
            </DropdownItem>
          )}
          <DropdownItem {...item} isDanger onClick={() => setRemoving(true)}>
            Delete
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {isRemoving && (
        <RemoveScheduleDialog
          schedule={schedule}
          onRemoved={() => void navigate('/schedules')}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
