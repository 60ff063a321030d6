import './texts';
import { Button, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Setting } from '../api/settings';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { TimesIcon } from '../ui/icons';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTags } from '../machines/useMachines';
import { valueOf } from './settingDraft';
import { nameOf, shown, unitOf } from './settingText';
import { useSettingEdit } from './useSettings';

interface Props {
  setting: Setting;
  mayEdit: boolean;
}

/** What holds for the machines of a tag instead. */
export function TagValues({ setting, mayEdit }: Props) {
  const edit = useSettingEdit();
  const name = nameOf(setting);
  return (
    <div className="su-stack su-setting__tags">
      {setting.tags.length > 0 && (
        <ul aria-label={t('settings.tags.of', { name })}>
          {setting.tags.map(({ tag, value, version }) => (
            <li key={tag} className="su-row">
              <span>{t('settings.tags.one', { tag, value: `${shown(value)} ${unitOf(setting)}` })}</span>
              {mayEdit && (
                <Button
                  variant="plain"
                  size="sm"
                  icon={<TimesIcon />}
                  aria-label={t('settings.tags.remove', { name, tag })}
                  isDisabled={edit.isPending}
                  onClick={() => edit.mutate({ place: { key: setting.key, tag, version }, name })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {edit.isError && <ProblemAlert error={edit.error} />}
      {mayEdit && <NewTagValue setting={setting} />}
    </div>
  );
}

function NewTagValue({ setting }: { setting: Setting }) {
  const [tag, setTag] = useState('');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const tags = useTags().data?.items ?? [];
  const edit = useSettingEdit();
  const name = nameOf(setting);
  const value = valueOf(setting.type, text);
  const before = setting.tags.find((one) => one.tag === tag.toLowerCase());
  if (!isOpen) {
    return (
      <Button
        className="su-setting__more"
        size="sm"
        variant="link"
        isInline
        aria-label={t('settings.tags.addTo', { name })}
        onClick={() => setOpen(true)}
      >
        {t('settings.tags.add')}
      </Button>
    );
  }
  const place = { key: setting.key, tag, version: before?.version ?? 0 };
  return (
    <div className="su-row">
      <Choice
        id={`tag-of-${setting.key}`}
        label={t('settings.tags.tag', { name })}
        value={tag}
        options={[
          { value: '', label: t('settings.tags.choose') },
          ...tags.map((one) => ({ value: one.name, label: one.name })),
        ]}
        onChange={setTag}
      />
      <TextInput
        className="su-setting__tag-value"
        aria-label={t('settings.tags.value', { name })}
        inputMode="numeric"
        value={text}
        onChange={(_event, typed) => setText(typed)}
      />
      <Button
        size="sm"
        variant="secondary"
        isDisabled={!tag || value === undefined || edit.isPending}
        onClick={() => edit.mutate({ place, name, value }, { onSuccess: () => setOpen(false) })}
      >
        {t('settings.save')}
      </Button>
      {edit.isError && <ProblemAlert error={edit.error} />}
    </div>
  );
}
