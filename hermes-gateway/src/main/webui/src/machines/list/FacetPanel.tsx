import { Button } from '@patternfly/react-core';
import type { Facet, Facets } from '../../api/machines';
import { t } from '../../i18n/t';
import { count } from '../../ui/format';
import { FACETS, holdsTerm, termOf, toggled } from './facetTerms';
import { facetText } from './facetText';

interface Props {
  facets: Facets;
  where: string;
  onChange: (where: string) => void;
}

/** How many of those that match have what; a click narrows the list to them, another one widens it again. */
export function FacetPanel({ facets, where, onChange }: Props) {
  return (
    <section className="su-facets su-card" aria-label={t('machines.list.counts')}>
      {FACETS.filter((facet) => facets[facet]?.length).map((facet) => (
        <FacetValues key={facet} facet={facet} facets={facets} where={where} onChange={onChange} />
      ))}
    </section>
  );
}

function FacetValues({ facet, facets, where, onChange }: Props & { facet: Facet }) {
  return (
    <div role="group" aria-label={t(`machines.list.facet.${facet}`)}>
      <h2>{t(`machines.list.facet.${facet}`)}</h2>
      <ul className="su-plain-list">
        {(facets[facet] ?? []).map((counted) => {
          const term = termOf(facet, counted);
          return (
            <li key={counted.value}>
              <Button
                variant="link"
                isInline
                aria-pressed={holdsTerm(where, term)}
                className="su-facet"
                onClick={() => onChange(toggled(where, term))}
              >
                <span>{facetText(facet, counted.value)}</span>{' '}
                <span className="su-numbers su-quiet">{count(counted.machines)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
