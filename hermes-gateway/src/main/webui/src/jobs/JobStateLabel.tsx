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
import { Pill } from '../ui/Pill';
import type { JobState } from '../api/jobs';
import type { RunStatus } from '../api/schedules';

interface Look {
  text: string;
  color?: LabelProps['color'];
  icon?: ReactNode;
}

const LOOKS: Record<JobState | RunStatus, Look> = {
  queued: { text: 'Waiting', icon: <OutlinedClockIcon /> },
  running: { text: 'Running', color: 'teal', icon: <Spinner size="sm" aria-hidden="true" /> },
  ok: { text: 'Done', color: 'green', icon: <CheckCircleIcon /> },
  warning: { text: 'Warning', color: 'yellow', icon: <ExclamationTriangleIcon /> },
  error: { text: 'Failed', color: 'red', icon: <ExclamationCircleIcon /> },
  cancelled: { text: 'Cancelled', icon: <BanIcon /> },
  lost: { text: 'Lost', color: 'yellow', icon: <QuestionCircleIcon /> },
  skipped: { text: 'Skipped', icon: <BanIcon /> },
};

export function JobStateLabel({ state }: { state: JobState | RunStatus }) {
  const { text, color, icon } = LOOKS[state] ?? { text: state };
  return (
    <Pill color={color} icon={icon}>
      {text}
    </Pill>
  );
}

export const stateText = (state: JobState | RunStatus) => LOOKS[state]?.text ?? state;
