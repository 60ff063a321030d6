import './texts';
import type { PlanDifference, PlanItem } from '../api/apt';
import { PlanTable } from '../apt/PlanTable';
import { t } from '../i18n/t';

/** Why an approved plan was not done. */
export function DifferenceOfPlans({ difference }: { difference: PlanDifference }) {
  if (!difference.added) return <p>{t('upgrade.differenceUnknown')}</p>;
  return (
    <section className="su-stack" aria-label={t('upgrade.difference')}>
      <h2 className="su-section-title">{t('upgrade.difference')}</h2>
      <Part title={t('upgrade.added')} items={difference.added} />
      <Part title={t('upgrade.gone')} items={difference.gone} />
      <Part title={t('upgrade.otherwise')} items={difference.otherwise} />
    </section>
  );
}

function Part({ title, items }: { title: string; items: PlanItem[] | null | undefined }) {
  if (!items || items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <PlanTable items={items} label={title} />
    </>
  );
}
