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
  ok: <CheckCircleIcon set="default" />,
  updates_available: <ArrowCircleUpIcon set="default" />,
  warning: <ExclamationTriangleIcon set="default" />,
  error: <ExclamationCircleIcon set="default" />,
  offline: <DisconnectedIcon set="default" />,
  busy: <Spinner size="sm" aria-hidden="true" />,
  disabled: <PauseCircleIcon set="default" />,
  unknown: <QuestionCircleIcon set="default" />,
  not_analyzed: <QuestionCircleIcon set="default" />,
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
