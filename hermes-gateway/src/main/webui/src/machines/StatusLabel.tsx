import { Spinner } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
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
import { lookOf, statusText, type ShownStatus } from './machineStatus';

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
  return (
    <Pill
      color={lookOf(status).color}
      icon={ICONS[status]}
      explains={t(`machines.status.${status}.explains`)}
    >
      {statusText(status)}
    </Pill>
  );
}
