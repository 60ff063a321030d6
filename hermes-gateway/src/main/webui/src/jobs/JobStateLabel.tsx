import { type LabelProps, Spinner } from '@patternfly/react-core';
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  OutlinedClockIcon,
  QuestionCircleIcon,
} from '../ui/icons';
import type { ReactNode } from 'react';
import { wordText } from '../ui/format';
import { Pill } from '../ui/Pill';
import type { JobState } from '../api/jobs';
import type { RunStatus } from '../api/schedules';

interface Look {
  color?: LabelProps['color'];
  icon?: ReactNode;
}

const LOOKS: Record<JobState | RunStatus, Look> = {
  queued: { icon: <OutlinedClockIcon /> },
  running: { color: 'teal', icon: <Spinner size="sm" aria-hidden="true" /> },
  ok: { color: 'green', icon: <CheckCircleIcon /> },
  warning: { color: 'yellow', icon: <ExclamationTriangleIcon /> },
  error: { color: 'red', icon: <ExclamationCircleIcon /> },
  cancelled: { icon: <BanIcon /> },
  lost: { color: 'yellow', icon: <QuestionCircleIcon /> },
  skipped: { icon: <BanIcon /> },
};

export function JobStateLabel({ state }: { state: JobState | RunStatus }) {
  const { color, icon } = LOOKS[state] ?? {};
  return (
    <Pill color={color} icon={icon}>
      {stateText(state)}
    </Pill>
  );
}

export const stateText = (state: JobState | RunStatus) => wordText('jobs.state', state);
