import './texts';
import { Button, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { TimesIcon } from '../ui/icons';
import type { TagLimitDraft } from './campaignDraft';

interface Props {
  number: number;
  limit: TagLimitDraft;
  tags: string[];
  error: string | undefined;
  onChange: (limit: TagLimitDraft) => void;
  onRemove: () => void;
}

export function TagLimitRow({ number, limit, tags, error, onChange, onRemove }: Props) {
  const id = `campaign-tag-${number}`;
  return (
    <div>
      <div className="su-tag-limit">
        <Choice
          id={id}
          label={t('campaigns.field.tag', { number })}
          value={limit.tag}
          options={[
            { value: '', label: t('campaigns.field.chooseTag') },
            ...tags.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(tag) => onChange({ ...limit, tag })}
        />
        <TextInput
          id={`${id}-most`}
          aria-label={t('campaigns.field.tagMost', { number })}
          inputMode="numeric"
          autoComplete="off"
          value={limit.most}
          onChange={(_event, most) => onChange({ ...limit, most })}
        />
        <Button
          variant="plain"
          aria-label={t('campaigns.field.removeTag', { number })}
          icon={<TimesIcon />}
          onClick={onRemove}
        />
      </div>
      {error && (
        <FormHelperText>
          <HelperText isLiveRegion>
            <HelperTextItem variant="error">{error}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </div>
  );
}
