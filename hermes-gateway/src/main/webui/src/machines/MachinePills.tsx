import type { Machine } from '../api/machines';
import { errorTitle } from '../jobs/errorTitle';
import { plural } from '../ui/format';
import { ArrowCircleUpIcon, ExclamationCircleIcon, KeyIcon, PowerOffIcon, ShieldAltIcon } from '../ui/icons';
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
          icon={<ShieldAltIcon />}
          explains={`${plural(security, 'update')} from a security archive`}
        >
          {security} security
        </Pill>
      )}
      {updates > 0 && (
        <Pill
          color="blue"
          icon={<ArrowCircleUpIcon />}
          explains={`${plural(updates, 'package')} can be upgraded`}
        >
          {plural(updates, 'update')}
        </Pill>
      )}
      {state?.rebootRequired && (
        <Pill color="orange" icon={<PowerOffIcon />} explains="Upgraded packages ask for a reboot">
          Reboot required
        </Pill>
      )}
      <HostKeyPill machine={machine} />
      {state?.lastErrorKind && !state.lastErrorKind.startsWith('host_key_') && (
        <Pill color="red" icon={<ExclamationCircleIcon />} explains={state.lastErrorMessage ?? undefined}>
          {errorTitle(state.lastErrorKind)}
        </Pill>
      )}
    </>
  );
}

function HostKeyPill({ machine }: { machine: Machine }) {
  switch (machine.hostKey) {
    case 'unknown':
      return (
        <Pill
          color="yellow"
          icon={<KeyIcon />}
          explains="A person must compare and approve the fingerprint first"
        >
          Host key waiting
        </Pill>
      );
    case 'changed':
      return (
        <Pill color="red" icon={<KeyIcon />} explains="The machine shows another key than the approved one">
          Host key changed
        </Pill>
      );
    case 'rejected':
      return (
        <Pill color="red" icon={<KeyIcon />} explains="A person rejected this machine’s key">
          Host key rejected
        </Pill>
      );
    default:
      return null;
  }
}
