import { Spinner } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { FleetStatus } from '../api/machines';
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
import { STATUS } from './machineStatus';

const ICONS: Record<FleetStatus, ReactNode> = {
  ok: <CheckCircleIcon />,
  updates_available: <ArrowCircleUpIcon />,
  warning: <ExclamationTriangleIcon />,
  error: <ExclamationCircleIcon />,
  offline: <DisconnectedIcon />,
  busy: <Spinner size="sm" aria-hidden="true" />,
  disabled: <PauseCircleIcon />,
  unknown: <QuestionCircleIcon />,
};

export function StatusLabel({ status }: { status: FleetStatus }) {
  const { label, explains, color } = STATUS[status];
  return (
    <Pill color={color} icon={ICONS[status]} explains={explains}>
      {label}
    </Pill>
  );
}
