import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { DeadLetter } from '../api/deadLetters';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  letters: DeadLetter[];
  onChoose: (letter: DeadLetter) => void;
}

export function DeadLetterTable({ letters, onChoose }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('queue.letters.title')}>
        <Thead>
          <Tr>
            <Th>{t('queue.letters.topic')}</Th>
            <Th>{t('queue.letters.key')}</Th>
            <Th width={40}>{t('queue.letters.cause')}</Th>
            <Th modifier="nowrap">{t('queue.letters.failed')}</Th>
            <Th screenReaderText={t('queue.letters.decide')} />
          </Tr>
        </Thead>
        <Tbody>
          {letters.map((letter) => (
            <Tr key={letter.id}>
              <Td dataLabel={t('queue.letters.topic')}>
                <code className="su-mono">{letter.topic}</code>
              </Td>
              <Td dataLabel={t('queue.letters.key')}>
                {letter.key ? <code className="su-mono">{letter.key}</code> : <span>–</span>}
              </Td>
              <Td dataLabel={t('queue.letters.cause')} modifier="truncate">
                {letter.cause}
              </Td>
              <Td dataLabel={t('queue.letters.failed')} modifier="nowrap">
                <RelativeTime at={letter.failedAt} />
              </Td>
              <Td isActionCell>
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={t('queue.letters.lookAt', { topic: letter.topic })}
                  onClick={() => onChoose(letter)}
                >
                  {t('queue.letters.look')}
                </Button>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
