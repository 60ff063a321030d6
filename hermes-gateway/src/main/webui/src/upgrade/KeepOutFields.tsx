import './texts';
import { Switch } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { TextField } from '../ui/TextField';
import type { KeepOutDraft } from './keepOut';

interface Props {
  /** Begins the ids of the fields. */
  of: string;
  draft: KeepOutDraft;
  /** It knows no age of versions. */
  isDnf?: boolean;
  onChange: (change: Partial<KeepOutDraft>) => void;
}

/** What an upgrade leaves out, and whether it only fetches. */
export function KeepOutFields({ of, draft, isDnf = false, onChange }: Props) {
  return (
    <>
      <TextField
        id={`${of}-exclude`}
        label={t('upgrade.exclude')}
        help={t('upgrade.excludeHelp')}
        placeholder="linux-*, docker-ce"
        mono
        value={draft.exclude}
        onChange={(exclude) => onChange({ exclude })}
      />
      {!isDnf && (
        <TextField
          id={`${of}-min-age`}
          label={t('upgrade.minAge')}
          help={t('upgrade.minAgeHelp')}
          type="number"
          placeholder="0"
          value={draft.minAgeDays}
          onChange={(minAgeDays) => onChange({ minAgeDays })}
        />
      )}
      <Switch
        id={`${of}-download-only`}
        label={t('upgrade.downloadOnly')}
        isChecked={draft.downloadOnly}
        onChange={(_event, downloadOnly) => onChange({ downloadOnly })}
      />
    </>
  );
}
