import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Grant } from '../api/access';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';
import { granteeName } from './grantText';
import { useGranteeNames } from './useGranteeNames';

interface Props {
  grants: Grant[];
  onRemove: (grant: Grant) => void;
}

export function GrantTable({ grants, onRemove }: Props) {
  const names = useGranteeNames();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('access.grants.title')}>
        <Thead>
          <Tr>
            <Th>{t('access.grants.who')}</Th>
            <Th>{t('access.grants.may')}</Th>
            <Th>{t('access.grants.on')}</Th>
            <Th>{t('access.grants.ends')}</Th>
            <Th screenReaderText={t('access.grants.remove')} />
          </Tr>
        </Thead>
        <Tbody>
          {grants.map((grant) => {
            const who = granteeName(grant.who, names);
            return (
              <Tr key={grant.id}>
                <Td dataLabel={t('access.grants.who')}>
                  <strong>{who}</strong>
                  {grant.note && <div className="su-quiet su-small">{grant.note}</div>}
                </Td>
                <Td dataLabel={t('access.grants.may')}>{t(`access.right.${grant.may}`)}</Td>
                <Td dataLabel={t('access.grants.on')}>
                  <code className="su-mono">{grant.on}</code>
                </Td>
                <Td dataLabel={t('access.grants.ends')}>
                  <RelativeTime at={grant.endsAt} missing={t('access.grants.never')} />
                </Td>
                <Td isActionCell>
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={t('access.grants.removeWhat', { who, on: grant.on })}
                    onClick={() => onRemove(grant)}
                  >
                    {t('access.grants.remove')}
                  </Button>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </div>
  );
}
