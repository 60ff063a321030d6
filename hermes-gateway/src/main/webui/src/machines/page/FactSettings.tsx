import { Button, Form, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { FACTS, type Fact, type Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { FormField } from '../../ui/FormField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TextField } from '../../ui/TextField';
import { changedFacts, factDraftOf } from '../factDraft';
import { factText } from './factText';
import { useFactEdit } from './useFactEdit';

const KINDS = ['physical', 'vm', 'proxmox_host', 'lxc', 'raspberry_pi', 'workstation'] as const;

export function FactSettings({ machine }: { machine: Machine }) {
  const [draft, setDraft] = useState(() => factDraftOf(machine));
  const edit = useFactEdit(machine);
  const { tell } = useToasts();
  const changed = changedFacts(machine, draft);
  const isEdited = Object.keys(changed).length > 0;
  const set = (fact: Fact, value: string) => setDraft({ ...draft, [fact]: value });
  const errorOf = (fact: Fact) => (edit.error ? asProblem(edit.error).fieldError(fact) : undefined);
  const saidOf = (fact: Fact) => machine.observed[fact];
  return (
    <section className="su-card">
      <h2>{t('machines.facts.title')}</h2>
      <p className="su-quiet">{t('machines.facts.lead')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          edit.mutate(changed, {
            onSuccess: (saved) => tell(t('machines.settings.saved', { name: saved.name })),
          });
        }}
      >
        {edit.isError && <ProblemAlert error={edit.error} />}
        <div className="su-connection">
          {FACTS.map((fact) =>
            fact === 'kind' ? (
              <KindField key={fact} machine={machine} value={draft.kind} onChange={(v) => set('kind', v)} />
            ) : (
              <TextField
                key={fact}
                id={`fact-${fact}`}
                label={t(`machines.fact.${fact}`)}
                help={saidHelp(fact, saidOf(fact))}
                value={draft[fact]}
                error={errorOf(fact)}
                onChange={(value) => set(fact, value)}
              />
            ),
          )}
        </div>
        <div className="su-row">
          <ScopedButton
            needs="operate"
            type="submit"
            isDisabled={!isEdited || edit.isPending}
            {...busy(edit.isPending)}
          >
            {t('machines.facts.save')}
          </ScopedButton>
          {isEdited && (
            <Button variant="link" onClick={() => setDraft(factDraftOf(machine))}>
              {t('machines.settings.undo')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}

const saidHelp = (fact: Fact, said: string | undefined) =>
  said ? t('machines.facts.says', { said: factText(fact, said) }) : t('machines.facts.saysNothing');

interface KindProps {
  machine: Machine;
  value: string;
  onChange: (value: string) => void;
}

function KindField({ machine, value, onChange }: KindProps) {
  return (
    <FormField id="fact-kind" label={t('machines.fact.kind')} help={saidHelp('kind', machine.observed.kind)}>
      <FormSelect
        id="fact-kind"
        value={value}
        aria-describedby="fact-kind-help"
        onChange={(_event, chosen) => onChange(chosen)}
      >
        <FormSelectOption value="" label={t('machines.facts.asMachineSays')} />
        {KINDS.map((kind) => (
          <FormSelectOption key={kind} value={kind} label={t(`machines.kind.${kind}`)} />
        ))}
      </FormSelect>
    </FormField>
  );
}
