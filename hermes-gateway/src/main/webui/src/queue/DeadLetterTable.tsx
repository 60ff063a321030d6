import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { DeadLetter } from '../api/deadLetters';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  letters: DeadLetter[];
  onChoose: (letter: DeadLetter) => void;
}

export function DeadLetterTable({ letters, onChoose }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Messages that could not be applied">
        <Thead>
          <Tr>
            <Th>Topic</Th>
            <Th>Key</Th>
            <Th width={40}>Cause</Th>
            <Th modifier="nowrap">Failed</Th>
            <Th screenReaderText="Decide" />
          </Tr>
        </Thead>
        <Tbody>
          {letters.map((letter) => (
            <Tr key={letter.id}>
              <Td dataLabel="Topic">
                <code className="su-mono">{letter.topic}</code>
              </Td>
              <Td dataLabel="Key">
                {letter.key ? <code className="su-mono">{letter.key}</code> : <span>–</span>}
              </Td>
              <Td dataLabel="Cause" modifier="truncate">
                {letter.cause}
              </Td>
              <Td dataLabel="Failed" modifier="nowrap">
                <RelativeTime at={letter.failedAt} />
              </Td>
              <Td isActionCell>
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={`Look at the message of ${letter.topic}`}
                  onClick={() => onChoose(letter)}
                >
                  Look
                </Button>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
