import './texts';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { PackageExclude } from '../api/excludes';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  rules: PackageExclude[];
  onEdit: (rule: PackageExclude) => void;
  onRemove: (rule: PackageExclude) => void;
}

export function ExcludeTable({ rules, onEdit, onRemove }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('excludes.title')}>
        <Thead>
          <Tr>
            <Th>{t('excludes.name')}</Th>
            <Th>{t('excludes.on')}</Th>
            <Th>{t('excludes.packages')}</Th>
            <Th>{t('excludes.reason')}</Th>
            <Th>{t('excludes.state')}</Th>
            <Th>{t('excludes.by')}</Th>
            <Th screenReaderText={t('excludes.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {rules.map((rule) => (
            <Tr key={rule.id}>
              <Td dataLabel={t('excludes.name')}>
                <strong>{rule.name}</strong>
              </Td>
              <Td dataLabel={t('excludes.on')}>
                <code>{rule.on}</code>
              </Td>
              <Td dataLabel={t('excludes.packages')} className="su-mono su-small">
                {rule.packages.join(' ')}
              </Td>
              <Td dataLabel={t('excludes.reason')}>{rule.reason}</Td>
              <Td dataLabel={t('excludes.state')}>
                <Label isCompact color={rule.ended ? 'grey' : 'green'}>
                  {t(rule.ended ? 'excludes.ended' : 'excludes.holds')}
                </Label>
                <div className="su-quiet su-small">
                  {rule.until ? t('excludes.untilTime', { time: dateTime(rule.until) }) : t('excludes.noEnd')}
                </div>
              </Td>
              <Td dataLabel={t('excludes.by')}>
                {rule.createdBy}
                <div className="su-quiet su-small">
                  <RelativeTime at={rule.createdAt} />
                </div>
              </Td>
              <Td isActionCell>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="link"
                  aria-label={t('excludes.editOf', { name: rule.name })}
                  onClick={() => onEdit(rule)}
                >
                  {t('excludes.edit')}
                </ScopedButton>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="link"
                  isDanger
                  aria-label={t('excludes.removeOf', { name: rule.name })}
                  onClick={() => onRemove(rule)}
                >
                  {t('excludes.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
