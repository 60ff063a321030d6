import { Spinner } from '@patternfly/react-core';
import type { TargetState } from '../api/campaigns';
import { JobStateLabel, stateText } from '../jobs/JobStateLabel';
import { OutlinedClockIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

const PENDING = 'Waiting for its turn';
const REQUESTED = 'Under way';

export function TargetStateLabel({ state }: { state: TargetState }) {
  if (state === 'pending') return <Pill icon={<OutlinedClockIcon />}>{PENDING}</Pill>;
  if (state !== 'requested') return <JobStateLabel state={state} />;
  return (
    <Pill color="teal" icon={<Spinner size="sm" aria-hidden="true" />}>
      {REQUESTED}
    </Pill>
  );
}

export function targetText(state: TargetState): string {
  if (state === 'pending') return PENDING;
  return state === 'requested' ? REQUESTED : stateText(state);
}
