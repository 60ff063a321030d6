import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Wave } from '../api/campaigns';
import { Elapsed } from '../ui/Elapsed';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { CampaignProgress } from './CampaignProgress';

export function WaveTable({ waves }: { waves: Wave[] }) {
  return (
    <section aria-labelledby="waves">
      <h2 id="waves" className="su-section-title su-campaign-title">
        Waves
      </h2>
      <div className="su-table-box su-campaign-waves">
        <Table variant="compact" aria-label="Waves">
          <Thead>
            <Tr>
              <Th>Wave</Th>
              <Th>Machines</Th>
              <Th>Progress</Th>
              <Th>Began</Th>
              <Th>Took</Th>
            </Tr>
          </Thead>
          <Tbody>
            {waves.map(({ wave, canary, size, counts, startedAt, finishedAt }) => (
              <Tr key={wave}>
                <Td dataLabel="Wave">
                  <div className="su-row">
                    <strong className="su-numbers">{wave}</strong>
                    {canary && <Pill>Canary</Pill>}
                  </div>
                </Td>
                <Td dataLabel="Machines" className="su-numbers">
                  {size.toLocaleString('en')}
                </Td>
                <Td dataLabel="Progress">
                  <CampaignProgress label={`Progress of wave ${wave}`} counts={counts} />
                </Td>
                <Td dataLabel="Began">
                  <RelativeTime at={startedAt} missing="–" />
                </Td>
                <Td dataLabel="Took">
                  <Elapsed from={startedAt} to={finishedAt} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </section>
  );
}
