import '../planning/texts';
import { Button, FormGroup } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { WorkFields } from '../jobs/WorkFields';
import { AngleDownIcon, AngleUpIcon, PlusIcon, TimesIcon } from '../ui/icons';
import { MOST_STEPS, movedStep, withoutStep, withStep, type StepDraft } from './stepDraft';

interface Props {
  steps: StepDraft[];
  errorOf: (field: string) => string | undefined;
  onChange: (steps: StepDraft[]) => void;
}

/** What is done on each machine, one after the other. */
export function StepFields({ steps, errorOf, onChange }: Props) {
  return (
    <>
      {steps.map((step, index) => {
        const fields = (
          <Step
            step={step}
            id={index === 0 ? 'schedule' : `schedule-${index + 1}`}
            error={errorOf(`actions[${index}].action`) ?? (index === 0 ? errorOf('actions') : undefined)}
            onChange={(changed) => onChange(steps.with(index, changed))}
          />
        );
        return steps.length === 1 ? (
          <div key={step.key} className="su-stack">
            {fields}
          </div>
        ) : (
          <FormGroup
            key={step.key}
            role="group"
            fieldId={`schedule-step-${index + 1}`}
            label={t('planning.steps.number', { number: index + 1 })}
            labelHelp={<Moves steps={steps} index={index} onChange={onChange} />}
          >
            <div className="su-stack" id={`schedule-step-${index + 1}`}>
              {fields}
            </div>
          </FormGroup>
        );
      })}
      {steps.length < MOST_STEPS && (
        <div>
          <Button variant="link" isInline icon={<PlusIcon />} onClick={() => onChange(withStep(steps))}>
            {t('planning.steps.add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface StepProps {
  step: StepDraft;
  id: string;
  error: string | undefined;
  onChange: (step: StepDraft) => void;
}

function Step({ step, id, error, onChange }: StepProps) {
  const titleOf = useActionTitle();
  if ('work' in step) {
    return (
      <WorkFields
        of={id}
        draft={step.work}
        error={error}
        onChange={(change) => onChange({ ...step, work: { ...step.work, ...change } })}
      />
    );
  }
  return (
    <p className="su-quiet">
      {t('planning.steps.kept', { action: titleOf(step.kept.action) })}{' '}
      <code>{JSON.stringify(step.kept.params)}</code>
    </p>
  );
}

interface MovesProps {
  steps: StepDraft[];
  index: number;
  onChange: (steps: StepDraft[]) => void;
}

function Moves({ steps, index, onChange }: MovesProps) {
  const number = index + 1;
  return (
    <span>
      <Button
        variant="plain"
        icon={<AngleUpIcon />}
        aria-label={t('planning.steps.earlier', { number })}
        isDisabled={index === 0}
        onClick={() => onChange(movedStep(steps, index, -1))}
      />
      <Button
        variant="plain"
        icon={<AngleDownIcon />}
        aria-label={t('planning.steps.later', { number })}
        isDisabled={number === steps.length}
        onClick={() => onChange(movedStep(steps, index, 1))}
      />
      <Button
        variant="plain"
        icon={<TimesIcon />}
        aria-label={t('planning.steps.remove', { number })}
        onClick={() => onChange(withoutStep(steps, index))}
      />
    </span>
  );
}
