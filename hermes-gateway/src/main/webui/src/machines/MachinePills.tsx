import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { errorTitle } from '../jobs/errorTitle';
import { plural } from '../ui/format';
import {
  ArrowCircleUpIcon,
  ExclamationCircleIcon,
  HddIcon,
  KeyIcon,
  LockIcon,
  PowerOffIcon,
  ShieldAltIcon,
} from '../ui/icons';
import { Pill } from '../ui/Pill';

/** Independent facts, each with its own pill: one status word can't carry them all. */
export function MachinePills({ machine }: { machine: Machine }) {
  const state = machine.state;
  const updates = state?.updates ?? 0;
  const security = state?.security ?? 0;
  return (
    <>
      {security > 0 && (
        <Pill
          color="orangered"
          icon={<ShieldAltIcon set="default" />}
          explains={t('machines.pill.securityExplains', { count: security })}
        >
          {t('machines.pill.security', { count: security })}
        </Pill>
      )}
      {updates > 0 && (
        <Pill
          color="blue"
          icon={<ArrowCircleUpIcon set="default" />}
          explains={t('machines.pill.updatesExplains', { count: updates })}
        >
          {plural(updates, 'update')}
        </Pill>
      )}
      {state?.rebootRequired && (
        <Pill
          color="orange"
          icon={<PowerOffIcon set="default" />}
          explains={t('machines.pill.rebootExplains')}
        >
          {t('machines.pill.reboot')}
        </Pill>
      )}
      {(state?.diskWarnings ?? 0) > 0 && (
        <Pill
          color="orange"
          icon={<HddIcon set="default" />}
          explains={t('machines.pill.diskExplains', { count: state?.diskWarnings ?? 0 })}
        >
          {t('machines.pill.disk')}
        </Pill>
      )}
      <RightsPill machine={machine} />
      <HostKeyPill machine={machine} />
      {state?.lastErrorKind && !state.lastErrorKind.startsWith('host_key_') && (
        <Pill
          color="red"
          icon={<ExclamationCircleIcon set="default" />}
          explains={state.lastErrorMessage ?? undefined}
        >
          {errorTitle(state.lastErrorKind)}
        </Pill>
      )}
    </>
  );
}

/** What most machines have, all rights, needs no pill. */
function RightsPill({ machine }: { machine: Machine }) {
  switch (machine.state?.rights) {
    case 'read_only':
      return (
        <Pill color="grey" icon={<LockIcon set="default" />} explains={t('machines.pill.readOnlyExplains')}>
          {t('machines.pill.readOnly')}
        </Pill>
      );
    case 'least_privilege':
      return (
        <Pill
          color="teal"
          icon={<ShieldAltIcon set="default" />}
          explains={t('machines.pill.leastExplains', {
            actions: (machine.state.rightsActions ?? []).join(', '),
          })}
        >
          {t('machines.pill.least')}
        </Pill>
      );
    default:
      return null;
  }
}

function HostKeyPill({ machine }: { machine: Machine }) {
  switch (machine.hostKey) {
    case 'unknown':
      return (
        <Pill color="yellow" icon={<KeyIcon set="default" />} explains={t('machines.pill.unknownExplains')}>
          {t('machines.pill.unknown')}
        </Pill>
      );
    case 'changed':
      return (
        <Pill color="red" icon={<KeyIcon set="default" />} explains={t('machines.pill.changedExplains')}>
          {t('machines.pill.changed')}
        </Pill>
      );
    case 'rejected':
      return (
        <Pill color="red" icon={<KeyIcon set="default" />} explains={t('machines.pill.rejectedExplains')}>
          {t('machines.pill.rejected')}
        </Pill>
      );
    default:
      return null;
  }
}
