import './texts';
import './outlook.css';
import type { AffectedParts, AffectedUnit } from '../api/apt';
import { t } from '../i18n/t';

/** Services, programs and containers that run and are touched by an upgrade of the planned packages. */
export function AffectedCard({ affected }: { affected: AffectedParts }) {
  const { units, processes, containers, liveRestore, complete } = affected;
  const restarted = units.filter(({ restarts }) => restarts);
  const using = units.filter(({ restarts }) => !restarts);
  const isNothing = units.length + processes.length + containers.length === 0;
  return (
    <section className="su-card su-stack" aria-label={t('outlook.affected.title')}>
      <h2 className="su-outlook__title">{t('outlook.affected.title')}</h2>
      <Units title={t('outlook.affected.restarts')} units={restarted} />
      <Units title={t('outlook.affected.uses')} units={using} />
      <Names title={t('outlook.affected.processes')} names={processes} />
      <Names
        title={t(liveRestore ? 'outlook.affected.containersGoOn' : 'outlook.affected.containers')}
        names={containers}
      />
      {isNothing && <p className="su-quiet">{t('outlook.affected.nothing')}</p>}
      {!complete && <p className="su-quiet">{t('outlook.affected.incomplete')}</p>}
    </section>
  );
}

function Units({ title, units }: { title: string; units: AffectedUnit[] }) {
  if (units.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="su-outlook__list">
        {units.map(({ name, packages }) => (
          <li key={name}>
            <span className="su-mono">{name}</span>{' '}
            <span className="su-quiet">
              {t('outlook.affected.because', { packages: packages.join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="su-outlook__list su-mono">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
