import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readMachineAccess } from '../api/access';
import { RightsHere } from './rightsHere';
import { useSession } from './Session';

interface Props {
  machineId: string;
  children: ReactNode;
}

/** Below it, buttons know which grants reach this machine; only those with grants must ask. */
export function MachineRights({ machineId, children }: Props) {
  const { me } = useSession();
  const access = useQuery({
    queryKey: ['machine-access', machineId],
    queryFn: ({ signal }) => readMachineAccess(machineId, signal),
    enabled: me.grants.length > 0 && !me.scopes.includes('operate'),
    staleTime: 10_000,
  });
  return <RightsHere.Provider value={access.data?.rights ?? null}>{children}</RightsHere.Provider>;
}
