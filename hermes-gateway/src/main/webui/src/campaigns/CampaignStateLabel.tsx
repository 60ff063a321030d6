import './texts';
import { type LabelProps, Spinner } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { Campaign, CampaignState } from '../api/campaigns';
import { t } from '../i18n/t';
import { wordText } from '../ui/format';
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
  color?: LabelProps['color'];
  icon?: ReactNode;
}

const LOOKS: Record<CampaignState, Look> = {
  running: { color: 'teal', icon: <Spinner size="sm" aria-hidden="true" /> },
  paused: { color: 'yellow', icon: <PauseCircleIcon /> },
  stopping: { color: 'yellow', icon: <Spinner size="sm" aria-hidden="true" /> },
  finished: { color: 'green', icon: <CheckCircleIcon /> },
  failed: { color: 'red', icon: <ExclamationCircleIcon /> },
  cancelled: { icon: <BanIcon /> },
};

const WITH_FAILURES: Look = {
  color: 'yellow',
  icon: <ExclamationTriangleIcon />,
};

export function CampaignStateLabel({ campaign: { state, counts } }: { campaign: Campaign }) {
  const isMixed = state === 'finished' && failedOf(counts) > 0;
  const { color, icon } = isMixed ? WITH_FAILURES : (LOOKS[state] ?? {});
  return (
    <Pill color={color} icon={icon}>
      {isMixed ? t('campaigns.finishedWithFailures') : wordText('campaigns.state', state)}
    </Pill>
  );
}
