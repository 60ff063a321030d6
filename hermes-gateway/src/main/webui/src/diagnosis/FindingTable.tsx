import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Part } from '../api/diagnosis';
import { t } from '../i18n/t';
import { Remedy } from '../ui/ProblemAlert';
import { byWeight, checkText, partText } from './diagnosisText';
import { LevelLabel } from './LevelLabel';

export function FindingTable({ part }: { part: Part }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={partText(part.name)}>
        <Thead>
          <Tr>
            <Th width={10}>{t('diagnosis.state')}</Th>
            <Th width={20}>{t('diagnosis.checked')}</Th>
            <Th>{t('diagnosis.found')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {byWeight(part.findings).map((finding) => (
            <Tr key={finding.check} data-check={finding.check}>
              <Td dataLabel={t('diagnosis.state')}>
                <LevelLabel level={finding.level} />
              </Td>
              <Td dataLabel={t('diagnosis.checked')}>{checkText(finding.check)}</Td>
              <Td dataLabel={t('diagnosis.found')}>
                {finding.message}
                {finding.remedy && <Remedy text={finding.remedy} />}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
