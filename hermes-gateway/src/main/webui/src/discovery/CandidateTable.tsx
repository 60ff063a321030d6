import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Candidate } from '../api/discovery';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { strangersText } from './scanDraft';

interface Props {
  candidates: Candidate[];
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], isSelected: boolean) => void;
}

const endpointOf = ({ host, port }: Candidate) =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/** What became a machine is decided already. */
const isOpen = ({ decision, known }: Candidate) => decision !== 'added' && !known;

export function CandidateTable({ candidates, selected, onSelect }: Props) {
  const open = candidates.filter(isOpen).map(({ id }) => id);
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('discovery.candidates')}>
        <Thead>
          <Tr>
            <Th
              aria-label={t('discovery.selectAll')}
              select={{
                isSelected: open.length > 0 && open.every((id) => selected.has(id)),
                isDisabled: open.length === 0,
                onSelect: (_event, isSelected) => onSelect(open, isSelected),
              }}
            />
            <Th>{t('discovery.address')}</Th>
            <Th>{t('discovery.name')}</Th>
            <Th width={25}>{t('discovery.says')}</Th>
            <Th>{t('discovery.key')}</Th>
            <Th>{t('discovery.decision')}</Th>
            <Th>{t('discovery.seen')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {candidates.map((candidate, rowIndex) => (
            <Tr key={candidate.id}>
              <Td
                select={{
                  rowIndex,
                  isSelected: selected.has(candidate.id),
                  isDisabled: !isOpen(candidate),
                  onSelect: (_event, isSelected) => onSelect([candidate.id], isSelected),
                  props: { 'aria-label': t('discovery.select', { host: endpointOf(candidate) }) },
                }}
              />
              <Td dataLabel={t('discovery.address')}>
                <code className="su-mono">{endpointOf(candidate)}</code>
              </Td>
              <Td dataLabel={t('discovery.name')} modifier="breakWord">
                {candidate.reverseDns ? strangersText(candidate.reverseDns) : '–'}
              </Td>
              <Td dataLabel={t('discovery.says')} modifier="breakWord">
                <Said candidate={candidate} />
              </Td>
              <Td dataLabel={t('discovery.key')} modifier="breakWord">
                {candidate.fingerprint ? (
                  <code className="su-mono su-small">{candidate.fingerprint}</code>
                ) : (
                  '–'
                )}
              </Td>
              <Td dataLabel={t('discovery.decision')}>
                <DecisionOf candidate={candidate} />
              </Td>
              <Td dataLabel={t('discovery.seen')} modifier="nowrap">
                <RelativeTime at={candidate.foundAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Said({ candidate: { service, ssh } }: { candidate: Candidate }) {
  if (!service) return <span className="su-quiet">{t('discovery.silent')}</span>;
  return (
    <div className="su-row">
      <q className="su-mono su-small su-stranger">{strangersText(service)}</q>
      {!ssh && <Pill color="yellow">{t('discovery.noSsh')}</Pill>}
    </div>
  );
}

function DecisionOf({ candidate: { decision, known } }: { candidate: Candidate }) {
  if (known) {
    return (
      <Pill color="blue">
        <Link to={`/machines/${known.id}`}>{t('discovery.knownAs', { name: known.name })}</Link>
      </Pill>
    );
  }
  return <Pill color={decision === 'new' ? 'teal' : undefined}>{t(`discovery.is.${decision}`)}</Pill>;
}
