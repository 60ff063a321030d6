import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { AuditRow } from '../api/audit';
import { t } from '../i18n/t';
import { count } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { actionText, actorText } from './auditText';
import { OutcomeLabel } from './OutcomeLabel';

interface Props {
  rows: AuditRow[];
  chosen: number | undefined;
  onChoose: (row: AuditRow) => void;
}

export function AuditTable({ rows, chosen, onChoose }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('audit.title')}>
        <Thead>
          <Tr>
            <Th>{t('audit.row')}</Th>
            <Th>{t('audit.when')}</Th>
            <Th>{t('audit.who')}</Th>
            <Th>{t('audit.what')}</Th>
            <Th width={30}>{t('audit.target')}</Th>
            <Th>{t('audit.how')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.seq} isRowSelected={row.seq === chosen}>
              <Td dataLabel={t('audit.row')}>
                <Button
                  variant="link"
                  isInline
                  aria-label={t('audit.lookAt', { row: row.seq })}
                  onClick={() => onChoose(row)}
                >
                  {count(row.seq)}
                </Button>
              </Td>
              <Td dataLabel={t('audit.when')} modifier="nowrap">
                <RelativeTime at={row.at} />
              </Td>
              <Td dataLabel={t('audit.who')}>{actorText(row)}</Td>
              <Td dataLabel={t('audit.what')}>{actionText(row.action)}</Td>
              <Td dataLabel={t('audit.target')} modifier="breakWord">
                {row.target ? <code className="su-mono su-small">{row.target}</code> : '–'}
              </Td>
              <Td dataLabel={t('audit.how')}>
                <OutcomeLabel outcome={row.outcome} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
