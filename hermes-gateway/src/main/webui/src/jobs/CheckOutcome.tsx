import type { CheckResult } from '../api/apt';
import { t } from '../i18n/t';
import { duration, wordText } from '../ui/format';
import { FactList } from '../ui/FactList';

export function CheckOutcome({ result }: { result: CheckResult }) {
  return (
    <section className="su-card">
      <h2>{t('jobs.check.title')}</h2>
      <FactList
        facts={[
          [
            t('jobs.check.system'),
            result.prettyName ?? [result.osVersion, result.osCodename].filter(Boolean).join(' '),
          ],
          [t('jobs.check.hostName'), result.hostname],
          [t('jobs.check.kernel'), result.kernel],
          [t('jobs.check.architecture'), result.arch],
          [t('jobs.check.sudo'), result.sudo && wordText('jobs.check.sudoAs', result.sudo)],
          [t('jobs.check.upFor'), result.uptimeSeconds != null && duration(result.uptimeSeconds * 1000)],
          [
            t('jobs.check.answeredIn'),
            result.latencyMs != null && t('jobs.check.milliseconds', { milliseconds: result.latencyMs }),
          ],
        ]}
      />
    </section>
  );
}
