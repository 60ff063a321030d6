import { type Fact, type Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { InfoCircleIcon } from '../../ui/icons';
import { disputedFacts, leftToMachine } from '../factDraft';
import { factText } from './factText';
import { useFactEdit } from './useFactEdit';

/** Where a person and the machine say different things: nobody is wrong, and everybody can see it. */
export function DisputedFacts({ machine }: { machine: Machine }) {
  const edit = useFactEdit(machine);
  const facts = disputedFacts(machine);
  if (facts.length === 0) return null;
  const values = (fact: Fact) => ({
    fact: t(`machines.fact.${fact}`),
    chosen: factText(fact, machine.chosen[fact] ?? ''),
    said: factText(fact, machine.observed[fact] ?? ''),
  });
  return (
    <>
      {edit.isError && <ProblemAlert error={edit.error} />}
      <ul className="su-notes su-disputed" aria-label={t('machines.facts.disputed')}>
        {facts.map((fact) => (
          <li key={fact}>
            <InfoCircleIcon />
            <span>{t('machines.facts.differs', values(fact))}</span>
            <ScopedButton
              needs="operate"
              variant="link"
              isInline
              isDisabled={edit.isPending}
              aria-label={t('machines.facts.takeOf', values(fact))}
              onClick={() => edit.mutate(leftToMachine(fact))}
            >
              {t('machines.facts.take')}
            </ScopedButton>
          </li>
        ))}
      </ul>
    </>
  );
}
