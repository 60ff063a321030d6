import './texts';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Setting } from '../api/settings';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { busy } from '../ui/busy';
import { isSame, textOf, valueOf } from './settingDraft';
import { SettingField } from './SettingField';
import { SettingHistory } from './SettingHistory';
import { helpOf, nameOf, shown } from './settingText';
import { TagValues } from './TagValues';
import { useSettingEdit } from './useSettings';

interface Props {
  setting: Setting;
  mayEdit: boolean;
}

export function SettingEditor({ setting, mayEdit }: Props) {
  const [text, setText] = useState(textOf(setting.value));
  const edit = useSettingEdit();
  const name = nameOf(setting);
  const place = { key: setting.key, version: setting.version };
  const value = valueOf(setting.type, text);
  const isEdited = !isSame(setting.type, text, setting.value);
  const refused = edit.error ? asProblem(edit.error).fieldError('value') : undefined;
  return (
    <form
      className="su-setting"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) edit.mutate({ place, name, value });
      }}
    >
      <SettingField
        id={`setting-${setting.key}`}
        label={name}
        help={helpOf(setting)}
        setting={setting}
        text={text}
        isDisabled={!mayEdit}
        error={refused ?? (isEdited && value === undefined ? t('settings.wholeNumber') : undefined)}
        onChange={setText}
      />
      {edit.isError && !refused && <ProblemAlert error={edit.error} />}
      <div className="su-row">
        {mayEdit && (
          <Button
            type="submit"
            size="sm"
            variant="secondary"
            aria-label={t('settings.saveWhat', { name })}
            isDisabled={!isEdited || value === undefined || edit.isPending}
            {...busy(edit.isPending)}
          >
            {t('settings.save')}
          </Button>
        )}
        {mayEdit && setting.chosen && (
          <Button
            size="sm"
            variant="link"
            aria-label={t('settings.resetWhat', { name })}
            isDisabled={edit.isPending}
            onClick={() => edit.mutate({ place, name })}
          >
            {t('settings.reset')}
          </Button>
        )}
        <span className="su-quiet su-small">
          {t('settings.standard', { value: shown(setting.defaultValue) })}
        </span>
      </div>
      {setting.perTag && <TagValues setting={setting} mayEdit={mayEdit} />}
      <SettingHistory setting={setting} />
    </form>
  );
}
