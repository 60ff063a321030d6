import '../excludes/texts';
import './texts';
import { Label, type LabelProps } from '@patternfly/react-core';
import type { ChangeOperation, PlanOperation } from '../api/apt';
import { t } from '../i18n/t';
import { wordText } from '../ui/format';
import { ShieldAltIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { apt } from './en';

const COLORS: Record<PlanOperation | ChangeOperation, LabelProps['color']> = {
  upgrade: 'blue',
  install: 'green',
  remove: 'red',
  hold: 'grey',
  upgraded: 'blue',
  installed: 'green',
  removed: 'red',
  downgraded: 'orange',
};

export function OperationLabel({ operation }: { operation: PlanOperation | ChangeOperation }) {
  return (
    <Label
      isCompact
      color={COLORS[operation] ?? 'grey'}
      variant={operation === 'hold' ? 'outline' : 'filled'}
    >
      {wordText('apt.operation', operation)}
    </Label>
  );
}

export const SecurityPill = () => (
  <Pill color="orangered" icon={<ShieldAltIcon />} explains={t('apt.securityExplains')}>
    {t('apt.security')}
  </Pill>
);

const isKnown = (reason: string): reason is keyof typeof apt.reason => reason in apt.reason;

export function ReasonPill({ reason }: { reason: string }) {
  if (reason === 'excluded') {
    return (
      <Pill color="yellow" variant="outline" explains={t('excludes.excludedExplains')}>
        {t('excludes.excluded')}
      </Pill>
    );
  }
  return (
    <Pill
      color="yellow"
      variant="outline"
      explains={isKnown(reason) ? t(`apt.reason.${reason}.explains`) : undefined}
    >
      {isKnown(reason) ? t(`apt.reason.${reason}.text`) : reason}
    </Pill>
  );
}
