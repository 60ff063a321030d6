import type { ReactNode } from 'react';
import type { Machine } from '../../api/machines';
import { count, percent, wordText } from '../../ui/format';
import { RelativeTime } from '../../ui/RelativeTime';
import { MachinePills } from '../MachinePills';
import { osName, statusOf } from '../machineStatus';
import { StatusLabel } from '../StatusLabel';
import { TagList } from '../TagList';
import type { Column } from './columns';

const number = (value: number | null | undefined) => (value == null ? '' : count(value));
const share = (value: number | null | undefined) => (value == null ? '' : percent(value / 100));

const CELLS: Record<Column, (machine: Machine) => ReactNode> = {
  status: (machine) => <StatusLabel status={statusOf(machine)} />,
  findings: (machine) => <MachinePills machine={machine} />,
  system: osName,
  tags: ({ tags }) => <TagList tags={tags} />,
  analyzed: ({ state }) => <RelativeTime at={state?.lastAnalyzeAt} />,
  kind: ({ kind }) => (kind ? wordText('machines.kind', kind) : ''),
  arch: ({ arch }) => arch ?? '',
  user: ({ username }) => username,
  updates: ({ state }) => number(state?.updates),
  security: ({ state }) => number(state?.security),
  disk: ({ state }) => share(state?.rootUsedPercent),
  memory: ({ state }) => share(state?.memoryUsedPercent),
  hostKey: ({ hostKey }) => wordText('machines.hostKeyState', hostKey),
  credential: ({ credentialStatus }) =>
    credentialStatus ? wordText('machines.credentialStatus', credentialStatus) : '',
  lastSeen: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} />,
};

export const cellOf = (column: Column, machine: Machine): ReactNode => CELLS[column](machine);
