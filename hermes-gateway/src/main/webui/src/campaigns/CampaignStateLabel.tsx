import { type LabelProps, Spinner } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { Campaign, CampaignState } from '../api/campaigns';
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  PauseCircleIcon,
} from '../ui/icons';
import { Pill } from '../ui/Pill';
import { failedOf } from './campaignText';

interface Look {
  text: string;
  color?: LabelProps['color'];
  icon?: ReactNode;
}

const LOOKS: Record<CampaignState, Look> = {
  running: { text: 'Running', color: 'teal', icon: <Spinner size="sm" aria-hidden="true" /> },
  paused: { text: 'Paused', color: 'yellow', icon: <PauseCircleIcon /> },
  stopping: { text: 'Stopping', color: 'yellow', icon: <Spinner size="sm" aria-hidden="true" /> },
  finished: { text: 'Finished', color: 'green', icon: <CheckCircleIcon /> },
  failed: { text: 'Failed', color: 'red', icon: <ExclamationCircleIcon /> },
  cancelled: { text: 'Cancelled', icon: <BanIcon /> },
};

const WITH_FAILURES: Look = {
  text: 'Finished with failures',
  color: 'yellow',
  icon: <ExclamationTriangleIcon />,
};

export function CampaignStateLabel({ campaign: { state, counts } }: { campaign: Campaign }) {
  const isMixed = state === 'finished' && failedOf(counts) > 0;
  const { text, color, icon } = isMixed ? WITH_FAILURES : (LOOKS[state] ?? { text: state });
  return (
    <Pill color={color} icon={icon}>
      {text}
    </Pill>
  );
}
