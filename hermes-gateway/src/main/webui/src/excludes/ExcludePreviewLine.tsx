import './texts';
import type { NewExclude } from '../api/excludes';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useExcludePreview } from './useExcludes';

/** What a rule would hold back now, before it is written down. */
export function ExcludePreviewLine({ meant }: { meant: Pick<NewExclude, 'on' | 'packages'> | undefined }) {
  const { data, error, isError } = useExcludePreview(meant);
  if (!meant) return null;
  if (isError) return <ProblemAlert error={error} />;
  if (!data) return null;
  const { updates, security, concerned, machines, items } = data;
  return (
    <div role="status">
      <p>{t('excludes.would', { count: updates, security, concerned, machines })}</p>
      <ul className="su-quiet su-small">
        {items.slice(0, SHOWN).map(({ machineId, machine, packages }) => (
          <li key={machineId}>{t('excludes.line', { name: machine, packages: packages.join(', ') })}</li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN = 5;
