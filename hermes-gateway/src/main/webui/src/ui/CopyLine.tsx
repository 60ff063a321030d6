import { Button, Tooltip } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '../i18n/t';
import { CheckCircleIcon, CopyIcon } from './icons';

interface Props {
  text: string;
  label: string;
}

export function CopyLine({ text, label }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await copyText(text));
  return (
    <span className="su-copy">
      <code className="su-mono">{text}</code>
      <Tooltip content={copied ? t('ui.copied') : t('ui.copy')} onTooltipHidden={() => setCopied(false)}>
        <Button
          variant="plain"
          size="sm"
          aria-label={t('ui.copyWhat', { what: label })}
          icon={copied ? <CheckCircleIcon /> : <CopyIcon />}
          onClick={() => void copy()}
        />
      </Tooltip>
    </span>
  );
}

/** The clipboard is only there on https and loopback; says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
