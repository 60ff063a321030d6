import { t } from '../i18n/t';
import { WorkFields } from '../jobs/WorkFields';
import { SelectorField } from '../machines/SelectorField';
import type { DraftProps } from './WhenFields';

interface Props extends DraftProps {
  /** False when the form cannot say what it does. */
  isPlain: boolean;
}

export function WhatFields({ draft, errorOf, onChange, isPlain }: Props) {
  return (
    <>
      {isPlain && <WorkFields of="schedule" draft={draft} error={errorOf('actions')} onChange={onChange} />}
      <SelectorField
        id="schedule-selector"
        read={t('machines.selector.readAtRun')}
        value={draft.selector}
        error={errorOf('selector')}
        onChange={(selector) => onChange({ selector })}
      />
    </>
  );
}
