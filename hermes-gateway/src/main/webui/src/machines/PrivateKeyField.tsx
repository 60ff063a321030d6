import { Button, TextArea } from '@patternfly/react-core';
import { useRef } from 'react';
import { t } from '../i18n/t';
import { FormField } from '../ui/FormField';

interface Props {
  value: string;
  error?: string;
  onChange: (text: string) => void;
}

/** A private key is a few kilobytes; anything bigger is the wrong file. */
const LARGEST = 64 * 1024;

export function PrivateKeyField({ value, error, onChange }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    onChange(chosen.size > LARGEST ? t('machines.login.tooBig', { name: chosen.name }) : await chosen.text());
  };
  return (
    <FormField
      id="private-key"
      label={t('machines.login.privateKey')}
      required
      error={error}
      help={t('machines.login.keyHelp')}
    >
      <div
        className="su-key-field"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void read(event.dataTransfer.files[0]);
        }}
      >
        <TextArea
          id="private-key"
          className="su-mono"
          rows={4}
          resizeOrientation="vertical"
          spellCheck={false}
          autoComplete="off"
          placeholder="-----BEGIN OPENSSH PRIVATE KEY-----"
          value={value}
          validated={error ? 'error' : 'default'}
          aria-describedby="private-key-help"
          onChange={(_event, text) => onChange(text)}
        />
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('machines.login.keyFile')}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button variant="secondary" size="sm" onClick={() => file.current?.click()}>
          {t('machines.login.chooseFile')}
        </Button>
      </div>
    </FormField>
  );
}
