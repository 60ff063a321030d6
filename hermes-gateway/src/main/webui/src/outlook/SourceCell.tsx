import './texts';
import type { PlanItem } from '../api/apt';
import { t } from '../i18n/t';

/** Codename and archive of each place where a version lies; an older analysis knows the origin alone. */
export function SourceCell({ item: { sources, origin } }: { item: PlanItem }) {
  if (!sources || sources.length === 0) return <span className="su-quiet">{origin}</span>;
  return (
    <>
      {sources.map(({ label, origin: from, codename, suite, component }) => (
        <div key={`${label} ${codename} ${suite} ${component}`} className="su-quiet">
          {[label ?? from, codename, suite && suite !== codename && `(${suite})`].filter(Boolean).join(' ')}
          {component && component !== 'main' && `, ${t('outlook.component', { component })}`}
        </div>
      ))}
    </>
  );
}
