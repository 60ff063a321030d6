import { Button, Form, TextInput } from '@patternfly/react-core';
import { useState } from 'react';

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
          aria-label="Selector"
          className="su-mono"
          placeholder="tag:prod and updates>0 and not reboot:true"
          spellCheck={false}
          autoCapitalize="none"
          value={text}
          onChange={(_event, next) => setText(next)}
        />
        <Button type="submit" variant="secondary">
          Apply
        </Button>
      </div>
      <SelectorHint />
    </Form>
  );
}

export function SelectorHint() {
  return (
    <p className="su-quiet su-selector__hint">
      <code>field:value</code> with <code>*</code>, or <code>updates&gt;5</code>, joined by <code>and</code>,{' '}
      <code>or</code>, <code>not</code> and parentheses. Fields: name, host, tag, os, codename, kind, arch,
      status, apt, reboot, hostkey, updates, security. <code>*</code> means every machine.
    </p>
  );
}
