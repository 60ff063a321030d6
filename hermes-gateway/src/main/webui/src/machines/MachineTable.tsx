import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import { RelativeTime } from '../ui/RelativeTime';
import { addressOf, osName, statusOf } from './machineStatus';
import { MachinePills } from './MachinePills';
import type { MachineSelection } from './useSelection';
import { StatusLabel } from './StatusLabel';
import { TagList } from './TagList';

interface Props {
  machines: Machine[];
  selection: MachineSelection;
}

export function MachineTable({ machines, selection }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Machines">
        <Thead>
          <Tr>
            <Th aria-label="Selection" className="su-check-cell">
              <Checkbox
                id="select-page"
                aria-label="Select all machines of this page"
                isChecked={machines.length > 0 && machines.every((m) => selection.has(m))}
                onChange={(_event, selected) => selection.set(machines, selected)}
              />
            </Th>
            <Th>Name</Th>
            <Th>Status</Th>
            <Th>Findings</Th>
            <Th>System</Th>
            <Th>Tags</Th>
            <Th modifier="nowrap">Analyzed</Th>
          </Tr>
        </Thead>
        <Tbody>
          {machines.map((machine) => (
            <Tr key={machine.id} isRowSelected={selection.has(machine)}>
              <Td className="su-check-cell">
                <Checkbox
                  id={`select-${machine.id}`}
                  aria-label={`Select ${machine.name}`}
                  isChecked={selection.has(machine)}
                  onChange={(_event, selected) => selection.set([machine], selected)}
                />
              </Td>
              <Td dataLabel="Name">
                <Link to={`/machines/${machine.id}`}>
                  <strong>{machine.name}</strong>
                </Link>
                <div className="su-mono su-quiet su-small su-one-line">{addressOf(machine)}</div>
              </Td>
              <Td dataLabel="Status">
                <StatusLabel status={statusOf(machine)} />
              </Td>
              <Td dataLabel="Findings">
                <div className="su-row">
                  <MachinePills machine={machine} />
                </div>
              </Td>
              <Td dataLabel="System" modifier="nowrap">
                {osName(machine)}
              </Td>
              <Td dataLabel="Tags">
                <div className="su-row">
                  <TagList tags={machine.tags} />
                </div>
              </Td>
              <Td dataLabel="Analyzed" modifier="nowrap">
                <RelativeTime at={machine.state?.lastAnalyzeAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
