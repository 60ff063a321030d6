import { Button, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
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
          label={`Tag ${number}`}
          value={limit.tag}
          options={[
            { value: '', label: 'Choose a tag' },
            ...tags.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(tag) => onChange({ ...limit, tag })}
        />
        <TextInput
          id={`${id}-most`}
          aria-label={`At most with tag ${number}`}
          inputMode="numeric"
          autoComplete="off"
          value={limit.most}
          onChange={(_event, most) => onChange({ ...limit, most })}
        />
        <Button variant="plain" aria-label={`Remove tag ${number}`} icon={<TimesIcon />} onClick={onRemove} />
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
