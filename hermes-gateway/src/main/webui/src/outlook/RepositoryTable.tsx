import './texts';
import './outlook.css';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { AptRepository } from '../api/apt';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';
import { useNow } from '../ui/useNow';

/** The repositories of a machine as its last analysis saw them. */
export function RepositoryTable({ repositories }: { repositories: AptRepository[] }) {
  return (
    <section className="su-card su-stack" aria-label={t('outlook.repositories.title')}>
      <h2 className="su-outlook__title">{t('outlook.repositories.title')}</h2>
      {repositories.length === 0 && <p className="su-quiet">{t('outlook.repositories.none')}</p>}
      {repositories.length > 0 && (
        <div className="su-table-box">
          <Table variant="compact" aria-label={t('outlook.repositories.title')}>
            <Thead>
              <Tr>
                <Th>{t('outlook.repositories.address')}</Th>
                <Th>{t('outlook.repositories.suite')}</Th>
                <Th>{t('outlook.repositories.says')}</Th>
                <Th>{t('outlook.repositories.released')}</Th>
                <Th>{t('outlook.repositories.valid')}</Th>
                <Th>{t('outlook.repositories.key')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {repositories.map((repository) => (
                <Row key={`${repository.uri} ${repository.suite}`} repository={repository} />
              ))}
            </Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Row({ repository }: { repository: AptRepository }) {
  const { uri, suite, components, origin, label, archive, codename, date, known, notAutomatic } = repository;
  return (
    <Tr>
      <Td dataLabel={t('outlook.repositories.address')}>
        <span className="su-mono">{uri}</span>
      </Td>
      <Td dataLabel={t('outlook.repositories.suite')}>
        {suite} <span className="su-quiet">{components.join(' ')}</span>
      </Td>
      <Td dataLabel={t('outlook.repositories.says')}>
        {known ? (
          <>
            {[...new Set([origin, label].filter(Boolean))].join(', ')}
            <div className="su-quiet">{[...new Set([archive, codename].filter(Boolean))].join(' ')}</div>
          </>
        ) : (
          <Label isCompact color="orange">
            {t('outlook.repositories.neverFetched')}
          </Label>
        )}
        {notAutomatic && (
          <Label isCompact variant="outline">
            {t('outlook.repositories.notAutomatic')}
          </Label>
        )}
      </Td>
      <Td dataLabel={t('outlook.repositories.released')}>{date && dateTime(date)}</Td>
      <Td dataLabel={t('outlook.repositories.valid')}>
        <Validity until={repository.validUntil} />
      </Td>
      <Td dataLabel={t('outlook.repositories.key')}>
        <Key repository={repository} />
      </Td>
    </Tr>
  );
}

function Validity({ until }: { until: string | null | undefined }) {
  const now = useNow();
  if (!until) return null;
  return (
    <>
      {dateTime(until)}{' '}
      {Date.parse(until) < now && (
        <Label isCompact color="red">
          {t('outlook.repositories.over')}
        </Label>
      )}
    </>
  );
}

function Key({ repository: { trusted, signedBy } }: { repository: AptRepository }) {
  if (trusted) {
    return (
      <Label isCompact color="orange">
        {t('outlook.repositories.trusted')}
      </Label>
    );
  }
  if (signedBy === 'embedded') return t('outlook.repositories.embedded');
  if (!signedBy) return <span className="su-quiet">{t('outlook.repositories.anyKey')}</span>;
  return <code>{signedBy}</code>;
}
