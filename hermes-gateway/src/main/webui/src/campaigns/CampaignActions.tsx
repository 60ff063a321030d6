import './texts';
import type { Campaign } from '../api/campaigns';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { PauseCircleIcon, PlayCircleIcon } from '../ui/icons';
import { CancelCampaignButton } from './CancelCampaignButton';
import { isOver } from './campaignText';
import { RetryCampaignButton } from './RetryCampaignButton';
import { useMove } from './useCampaignMoves';

export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { state } = campaign;
  return (
    <>
      {state === 'running' && <PauseButton id={campaign.id} />}
      {state === 'paused' && <ResumeButton id={campaign.id} />}
      {!isOver(campaign) && <CancelCampaignButton campaign={campaign} />}
      {isOver(campaign) && <RetryCampaignButton campaign={campaign} />}
    </>
  );
}

function PauseButton({ id }: { id: string }) {
  const { fail } = useToasts();
  const pause = useMove(id, 'pause');
  return (
    <ScopedButton
      needs="run:low"
      variant="secondary"
      icon={<PauseCircleIcon />}
      isDisabled={pause.isPending}
      onClick={() => pause.mutate(undefined, { onError: fail })}
    >
      {t('campaigns.pause')}
    </ScopedButton>
  );
}

function ResumeButton({ id }: { id: string }) {
  const { fail } = useToasts();
  const resume = useMove(id, 'resume');
  return (
    <ScopedButton
      needs="run:low"
      icon={<PlayCircleIcon />}
      isDisabled={resume.isPending}
      onClick={() => resume.mutate(undefined, { onError: fail })}
    >
      {t('campaigns.resume')}
    </ScopedButton>
  );
}
