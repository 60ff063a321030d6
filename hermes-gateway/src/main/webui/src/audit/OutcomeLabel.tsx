import './texts';
import type { LabelProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { AuditOutcome } from '../api/audit';
import { wordText } from '../ui/format';
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  InProgressIcon,
  QuestionCircleIcon,
} from '../ui/icons';
import { Pill } from '../ui/Pill';

const LOOKS: Record<AuditOutcome, { color?: LabelProps['color']; icon: ReactNode }> = {
  begun: { icon: <InProgressIcon /> },
  ok: { color: 'green', icon: <CheckCircleIcon /> },
  refused: { color: 'yellow', icon: <BanIcon /> },
  failed: { color: 'red', icon: <ExclamationCircleIcon /> },
  unknown: { color: 'yellow', icon: <QuestionCircleIcon /> },
};

export const OutcomeLabel = ({ outcome }: { outcome: AuditOutcome }) => (
  <Pill {...LOOKS[outcome]}>{wordText('audit.outcome', outcome)}</Pill>
);
