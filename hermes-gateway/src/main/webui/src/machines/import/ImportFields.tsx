import { Button, Checkbox, TextArea } from '@patternfly/react-core';
import { useRef } from 'react';
import type { ListFormat } from '../../api/bulk';
import { t } from '../../i18n/t';
import { Choice } from '../../ui/Choice';
import { FormField } from '../../ui/FormField';
import { TextField } from '../../ui/TextField';
import { formatOf, type ImportDraft } from './importDraft';

const FORMATS: ListFormat[] = ['csv', 'json', 'ansible', 'ssh_config'];

interface Props {
  draft: ImportDraft;
  error?: string;
  onChange: (change: Partial<ImportDraft>) => void;
}

export function ImportFields({ draft, error, onChange }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    onChange({ format: formatOf(chosen.name) ?? draft.format, content: await chosen.text() });
  };
  return (
    <>
      <FormField id="import-format" label={t('machines.import.format')}>
        <Choice
          id="import-format"
          label={t('machines.import.format')}
          value={draft.format}
          options={FORMATS.map((value) => ({ value, label: t(`machines.import.formats.${value}`) }))}
          onChange={(format) => onChange({ format })}
        />
      </FormField>
      <FormField
        id="import-content"
        label={t('machines.import.list')}
        required
        error={error}
        help={t(`machines.import.help.${draft.format}`)}
      >
        <TextArea
          id="import-content"
          className="su-mono"
          rows={6}
          resizeOrientation="vertical"
          spellCheck={false}
          value={draft.content}
          validated={error ? 'error' : 'default'}
          aria-describedby="import-content-help"
          onChange={(_event, content) => onChange({ content })}
        />
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('machines.import.file')}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button variant="secondary" size="sm" onClick={() => file.current?.click()}>
          {t('machines.login.chooseFile')}
        </Button>
      </FormField>
      <TextField
        id="import-user"
        label={t('machines.field.user')}
        help={t('machines.import.userHelp')}
        value={draft.username}
        mono
        onChange={(username) => onChange({ username })}
      />
      <TextField
        id="import-tags"
        label={t('machines.field.tags')}
        help={t('machines.import.tagsHelp')}
        value={draft.tags}
        onChange={(tags) => onChange({ tags })}
      />
      <Checkbox
        id="import-skip"
        label={t('machines.import.skipWrong')}
        isChecked={draft.skipWrong}
        onChange={(_event, skipWrong) => onChange({ skipWrong })}
      />
    </>
  );
}
