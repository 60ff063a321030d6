import type { LabelProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { Level } from '../api/diagnosis';
import { t } from '../i18n/t';
import { CheckCircleIcon, ExclamationCircleIcon, ExclamationTriangleIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

const LOOKS: Record<Level, { color: LabelProps['color']; icon: ReactNode }> = {
  ok: { color: 'green', icon: <CheckCircleIcon /> },
  warning: { color: 'yellow', icon: <ExclamationTriangleIcon /> },
  error: { color: 'red', icon: <ExclamationCircleIcon /> },
};

export function LevelLabel({ level }: { level: Level }) {
  return <Pill {...LOOKS[level]}>{t(`diagnosis.level.${level}`)}</Pill>;
}
