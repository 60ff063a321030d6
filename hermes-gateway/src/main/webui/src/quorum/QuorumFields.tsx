import { Button, FormGroup } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { useTags } from '../machines/useMachines';
import { PlusIcon } from '../ui/icons';
import { QuorumRow } from './QuorumRow';
import { emptyQuorum, type QuorumDraft } from './quorumDraft';
import './texts';

interface Props {
  quorums: QuorumDraft[];
  errorOf: (field: string) => string | undefined;
  onChange: (quorums: QuorumDraft[]) => void;
}

const MOST = 20;

/** How many machines with a tag stay up, whether the campaign means them or not. */
export function QuorumFields({ quorums, errorOf, onChange }: Props) {
  const tags = (useTags().data?.items ?? []).map(({ name }) => name);
  const change = (index: number, quorum: QuorumDraft) =>
    onChange(quorums.map((other, place) => (place === index ? quorum : other)));
  return (
    <FormGroup label={t('quorum.title')} role="group" fieldId="campaign-quorums">
      <div className="su-stack" id="campaign-quorums">
        {quorums.map((quorum, index) => (
          <QuorumRow
            key={index}
            number={index + 1}
            quorum={quorum}
            tags={tags}
            error={
              errorOf(`minAvailable[${index}].tag`) ??
              errorOf(`minAvailable[${index}].least`) ??
              errorOf(`minAvailable[${index}].leastPercent`)
            }
            onChange={(changed) => change(index, changed)}
            onRemove={() => onChange(quorums.filter((_quorum, place) => place !== index))}
          />
        ))}
        {quorums.length < MOST && (
          <div>
            <Button
              variant="link"
              isInline
              icon={<PlusIcon />}
              onClick={() => onChange([...quorums, emptyQuorum])}
            >
              {t('quorum.add')}
            </Button>
          </div>
        )}
      </div>
    </FormGroup>
  );
}
