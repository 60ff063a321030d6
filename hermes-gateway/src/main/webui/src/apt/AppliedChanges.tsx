import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { AppliedChange } from '../api/apt';
import { OperationLabel } from './OperationLabel';

/** What dpkg says was installed before and after: the diff, not the plan. */
export function AppliedChanges({ changes }: { changes: AppliedChange[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Changed packages" gridBreakPoint="" className="su-narrow-table">
        <Thead>
          <Tr>
            <Th>Package</Th>
            <Th>Operation</Th>
            <Th>Before</Th>
            <Th>After</Th>
          </Tr>
        </Thead>
        <Tbody>
          {changes.map((change) => (
            <Tr key={`${change.name}:${change.arch ?? ''}`} className={`su-plan-row--${change.operation}`}>
              <Td dataLabel="Package">
                <span className="su-mono su-package">{change.name}</span>
                {change.arch && change.arch !== 'all' && (
                  <span className="su-quiet su-arch">:{change.arch}</span>
                )}
              </Td>
              <Td dataLabel="Operation">
                <OperationLabel operation={change.operation} />
              </Td>
              <Td dataLabel="Before">
                <span className="su-version su-quiet">{change.from ?? 'not installed'}</span>
              </Td>
              <Td dataLabel="After">
                <span className="su-version">
                  {change.to ? <strong>{change.to}</strong> : <span className="su-quiet">gone</span>}
                </span>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
