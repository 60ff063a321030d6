import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem } from '../api/problem';
import { WorkFields } from '../jobs/WorkFields';
import { SelectorField } from '../machines/SelectorField';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { emptyCampaign, mistakesOf, wishOf, type CampaignDraft } from './campaignDraft';
import { planText } from './campaignText';
import { LimitFields } from './LimitFields';
import { PlannedWaves } from './PlannedWaves';
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
        title="Start a campaign"
        description="One action on many machines, wave by wave. The next wave begins when the one before it is over."
      />
      <ModalBody tabIndex={0} aria-label="Campaign">
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
            label="Name"
            required
            placeholder="Kernel of October"
            value={draft.name}
            error={errorOf('name')}
            onChange={(name) => set({ name })}
          />
          <WorkFields of="campaign" draft={draft} error={errorOf('action')} onChange={set} />
          <Switch
            id="campaign-dry-run"
            label="Dry run: only show what would happen"
            isChecked={draft.dryRun}
            onChange={(_event, dryRun) => set({ dryRun })}
          />
          <SelectorField
            id="campaign-selector"
            read="read once, when the campaign starts"
            value={draft.selector}
            error={errorOf('on')}
            onChange={(value) => set({ selector: value })}
          />
          <WaveFields draft={draft} errorOf={errorOf} onChange={set} />
          <LimitFields draft={draft} errorOf={errorOf} onChange={set} />
          {error ? <ProblemAlert error={error} /> : <PlannedWaves plan={plan} />}
        </Form>
      </ModalBody>
      <ModalFooter className="su-campaign-foot">
        {start.isError && <ProblemAlert error={start.error} />}
        <Button
          type="submit"
          form="start-campaign"
          isDisabled={!isReady || start.isPending}
          isLoading={start.isPending}
        >
          {isCurrent && plan ? `Start on ${plural(plan.targets, 'machine')}` : 'Start'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
        {isCurrent && plan && <span className="su-quiet">{planText(plan)}</span>}
      </ModalFooter>
    </Modal>
  );
}
