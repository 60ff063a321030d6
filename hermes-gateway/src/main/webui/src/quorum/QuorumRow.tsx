import { Button, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { measures } from '../campaigns/WaveFields';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { TimesIcon } from '../ui/icons';
import './quorum.css';
import type { QuorumDraft } from './quorumDraft';
import './texts';

interface Props {
  number: number;
  quorum: QuorumDraft;
  tags: string[];
  error: string | undefined;
  onChange: (quorum: QuorumDraft) => void;
  onRemove: () => void;
}

export function QuorumRow({ number, quorum, tags, error, onChange, onRemove }: Props) {
  const id = `campaign-quorum-${number}`;
  return (
    <div>
      <div className="su-quorum">
        <Choice
          id={id}
          label={t('quorum.tag', { number })}
          value={quorum.tag}
          options={[
            { value: '', label: t('quorum.choose') },
            ...tags.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(tag) => onChange({ ...quorum, tag })}
        />
        <TextInput
          id={`${id}-least`}
          aria-label={t('quorum.least', { number })}
          inputMode="numeric"
          autoComplete="off"
          value={quorum.least}
          onChange={(_event, least) => onChange({ ...quorum, least })}
        />
        <Choice
          id={`${id}-unit`}
          label={t('quorum.unit', { number })}
          value={quorum.leastIn}
          options={measures()}
          onChange={(leastIn) => onChange({ ...quorum, leastIn })}
        />
        <Button
          variant="plain"
          aria-label={t('quorum.remove', { number })}
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
