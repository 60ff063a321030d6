import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { WorkFields } from '../jobs/WorkFields';
import { SelectorField } from '../machines/SelectorField';
import { Modal } from '../ui/Modal';
import { busy } from '../ui/busy';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { emptyCampaign, mistakesOf, wishOf, type CampaignDraft } from './campaignDraft';
import { planText } from './campaignText';
import { LimitFields } from './LimitFields';
import { PlannedWaves } from './PlannedWaves';
import { TermFields } from './TermFields';
import { useStartCampaign } from './useCampaignMoves';
import { usePreview } from './useCampaigns';
import { WaveFields } from './WaveFields';

interface Props {
  selector: string;
  onClose: () => void;
}

export function StartCampaignDialog({ selector, onClose }: Props) {
  const [draft, setDraft] = useState(() => emptyCampaign(selector));
  const navigate = useNavigate();
  const start = useStartCampaign();
  const { plan, error, isCurrent } = usePreview(draft);
  const set = (change: Partial<CampaignDraft>) => {
    start.reset();
    setDraft({ ...draft, ...change });
  };
  const mistakes = mistakesOf(draft);
  const problem = start.error ?? error;
  const errorOf = (field: string) =>
    mistakes[field] ?? (problem ? asProblem(problem).fieldError(field) : undefined);
  const isReady = draft.name.trim() !== '' && isCurrent;
  const submit = () =>
    start.mutate(wishOf(draft), { onSuccess: ({ id }) => void navigate(`/campaigns/${id}`) });

  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="start-campaign-title">
      <ModalHeader
        labelId="start-campaign-title"
        title={t('campaigns.start.title')}
        description={t('campaigns.start.lead')}
      />
      <ModalBody tabIndex={0} aria-label={t('campaigns.start.label')}>
        <Form
          id="start-campaign"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) submit();
          }}
        >
          <TextField
            id="campaign-name"
            label={t('campaigns.name')}
            required
            placeholder={t('campaigns.start.namePlaceholder')}
            value={draft.name}
            error={errorOf('name')}
            onChange={(name) => set({ name })}
          />
          <WorkFields of="campaign" draft={draft} error={errorOf('action')} onChange={set} />
          <Switch
            id="campaign-dry-run"
            label={t('campaigns.start.dryRun')}
            isChecked={draft.dryRun}
            onChange={(_event, dryRun) => set({ dryRun })}
          />
          <SelectorField
            id="campaign-selector"
            read={t('machines.selector.readAtStart')}
            value={draft.selector}
            error={errorOf('on')}
            onChange={(value) => set({ selector: value })}
          />
          <WaveFields draft={draft} errorOf={errorOf} onChange={set} />
          <LimitFields draft={draft} errorOf={errorOf} onChange={set} />
          <TermFields draft={draft} errorOf={errorOf} onChange={set} />
          {error ? <ProblemAlert error={error} /> : <PlannedWaves plan={plan} />}
        </Form>
      </ModalBody>
      <ModalFooter className="su-campaign-foot">
        {start.isError && <ProblemAlert error={start.error} />}
        <Button
          type="submit"
          form="start-campaign"
          isDisabled={!isReady || start.isPending}
          {...busy(start.isPending)}
        >
          {isCurrent && plan
            ? t('campaigns.start.buttonOn', { machines: plural(plan.targets, 'machine') })
            : t('campaigns.start.button')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {isCurrent && plan && <span className="su-quiet">{planText(plan)}</span>}
      </ModalFooter>
    </Modal>
  );
}
