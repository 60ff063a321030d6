import type { RebootResult } from '../api/reboot';
import { t } from '../i18n/t';
import { FactList } from '../ui/FactList';
import { duration } from '../ui/format';

const listed = (names: string[] | null) => names && names.length > 0 && names.join(', ');

export function RestartOutcome({ result }: { result: RebootResult }) {
  return (
    <section className="su-card">
      <h2>{t(result.restarted ? 'jobs.restart.restarted' : 'jobs.restart.notRestarted')}</h2>
      <FactList
        facts={[
          [t('jobs.restart.proof'), result.proof && t(`jobs.restart.proofBy.${result.proof}`)],
          [t('jobs.restart.away'), result.awaySeconds != null && duration(result.awaySeconds * 1000)],
          [t('jobs.restart.kernel'), result.kernel],
          [t('jobs.restart.kernelBefore'), result.kernelBefore],
          [t('jobs.restart.expected'), result.expectedKernel],
          [t('jobs.restart.waitedFor'), listed(result.neededBy)],
          [t('jobs.restart.failedUnits'), listed(result.failedUnits)],
          [t('jobs.restart.missing'), listed(result.missingContainers)],
          [t('jobs.restart.inUse'), listed(result.inUse)],
        ]}
      />
    </section>
  );
}
