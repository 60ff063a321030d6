import './texts';
import { Spinner } from '@patternfly/react-core';
import type { TargetState } from '../api/campaigns';
import { t } from '../i18n/t';
import { JobStateLabel, stateText } from '../jobs/JobStateLabel';
import { OutlinedClockIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

export function TargetStateLabel({ state }: { state: TargetState }) {
  if (state === 'pending') return <Pill icon={<OutlinedClockIcon />}>{targetText(state)}</Pill>;
  if (state !== 'requested') return <JobStateLabel state={state} />;
  return (
    <Pill color="teal" icon={<Spinner size="sm" aria-hidden="true" />}>
      {targetText(state)}
    </Pill>
  );
}

export const targetText = (state: TargetState): string =>
  state === 'pending' || state === 'requested' ? t(`campaigns.targets.${state}`) : stateText(state);
