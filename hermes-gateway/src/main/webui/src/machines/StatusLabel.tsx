import { Spinner } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import {
  ArrowCircleUpIcon,
  CheckCircleIcon,
  DisconnectedIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  PauseCircleIcon,
  QuestionCircleIcon,
} from '../ui/icons';
import { Pill } from '../ui/Pill';
import { wordsOf, type ShownStatus } from './machineStatus';

const ICONS: Record<ShownStatus, ReactNode> = {
  ok: <CheckCircleIcon />,
  updates_available: <ArrowCircleUpIcon />,
  warning: <ExclamationTriangleIcon />,
  error: <ExclamationCircleIcon />,
  offline: <DisconnectedIcon />,
  busy: <Spinner size="sm" aria-hidden="true" />,
  disabled: <PauseCircleIcon />,
  unknown: <QuestionCircleIcon />,
  not_analyzed: <QuestionCircleIcon />,
};

export function StatusLabel({ status }: { status: ShownStatus }) {
  const { label, explains, color } = wordsOf(status);
  return (
    <Pill color={color} icon={ICONS[status]} explains={explains}>
      {label}
    </Pill>
  );
}
