import { Button, Form, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import { t } from '../i18n/t';

interface Props {
  value: string;
  onApply: (where: string) => void;
}

export function SelectorBox({ value, onApply }: Props) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  return (
    <Form
      className="su-selector"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(text.trim());
      }}
    >
      <div className="su-selector__line">
        <TextInput
          id="where"
          aria-label={t('machines.selector.label')}
          className="su-mono"
          placeholder="tag:prod and updates>0 and not reboot:true"
          spellCheck={false}
          autoCapitalize="none"
          value={text}
          onChange={(_event, next) => setText(next)}
        />
        <Button type="submit" variant="secondary">
          {t('machines.selector.apply')}
        </Button>
      </div>
      <SelectorHint />
    </Form>
  );
}

export function SelectorHint() {
  return (
    <p className="su-quiet su-selector__hint">
      <Trans i18nKey="machines.selector.hint" components={{ code: <code /> }} />
    </p>
  );
}
