import './texts';
import { Button, FormGroup } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { useTags } from '../machines/useMachines';
import { PlusIcon } from '../ui/icons';
import type { TagLimitDraft } from './campaignDraft';
import { TagLimitRow } from './TagLimitRow';

interface Props {
  limits: TagLimitDraft[];
  errorOf: (field: string) => string | undefined;
  onChange: (limits: TagLimitDraft[]) => void;
}

const MOST = 20;

/** How many machines with a tag may be under way at once, so that what they give together stays up. */
export function TagLimitFields({ limits, errorOf, onChange }: Props) {
  const tags = (useTags().data?.items ?? []).map(({ name }) => name);
  const change = (index: number, limit: TagLimitDraft) =>
    onChange(limits.map((other, place) => (place === index ? limit : other)));
  return (
    <FormGroup label={t('campaigns.field.atOnceWithTag')} role="group" fieldId="campaign-tags">
      <div className="su-stack" id="campaign-tags">
        {limits.map((limit, index) => (
          <TagLimitRow
            key={index}
            number={index + 1}
            limit={limit}
            tags={tags}
            error={errorOf(`maxUnavailable[${index}].tag`) ?? errorOf(`maxUnavailable[${index}].most`)}
            onChange={(changed) => change(index, changed)}
            onRemove={() => onChange(limits.filter((_limit, place) => place !== index))}
          />
        ))}
        {limits.length < MOST && (
          <div>
            <Button
              variant="link"
              isInline
              icon={<PlusIcon />}
              onClick={() => onChange([...limits, { tag: '', most: '1' }])}
            >
              {t('campaigns.field.addTag')}
            </Button>
          </div>
        )}
      </div>
    </FormGroup>
  );
}
