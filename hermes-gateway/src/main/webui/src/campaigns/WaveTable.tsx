import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Wave } from '../api/campaigns';
import { t } from '../i18n/t';
import { Elapsed } from '../ui/Elapsed';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { count } from '../ui/format';
import { CampaignProgress } from './CampaignProgress';

export function WaveTable({ waves }: { waves: Wave[] }) {
  return (
    <section aria-labelledby="waves">
      <h2 id="waves" className="su-section-title su-campaign-title">
        {t('campaigns.waves')}
      </h2>
      <div className="su-table-box su-campaign-waves">
        <Table variant="compact" aria-label={t('campaigns.waves')}>
          <Thead>
            <Tr>
              <Th>{t('campaigns.wave')}</Th>
              <Th>{t('campaigns.machines')}</Th>
              <Th>{t('campaigns.progress')}</Th>
              <Th>{t('campaigns.began')}</Th>
              <Th>{t('campaigns.took')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {waves.map(({ wave, canary, size, counts, startedAt, finishedAt }) => (
              <Tr key={wave}>
                <Td dataLabel={t('campaigns.wave')}>
                  <div className="su-row">
                    <strong className="su-numbers">{wave}</strong>
                    {canary && <Pill>{t('campaigns.canary')}</Pill>}
                  </div>
                </Td>
                <Td dataLabel={t('campaigns.machines')} className="su-numbers">
                  {count(size)}
                </Td>
                <Td dataLabel={t('campaigns.progress')}>
                  <CampaignProgress label={t('campaigns.progressOfWave', { wave })} counts={counts} />
                </Td>
                <Td dataLabel={t('campaigns.began')}>
                  <RelativeTime at={startedAt} missing="–" />
                </Td>
                <Td dataLabel={t('campaigns.took')}>
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
