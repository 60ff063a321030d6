import { Switch } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { listMachines } from '../api/machines';
import { asProblem } from '../api/problem';
import { useActionTitle } from '../jobs/useActions';
import { machineKeys } from '../machines/machineKeys';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { plural } from '../ui/format';
import { TextField } from '../ui/TextField';
import { useDebounced } from '../ui/useDebounced';
import { SCHEDULABLE } from './scheduleDraft';
import type { DraftProps } from './WhenFields';

const MODES = [
  { value: 'upgrade', label: 'upgrade: never removes a package' },
  { value: 'dist-upgrade', label: 'dist-upgrade: may install new ones, removes none' },
] as const;

export function WhatFields({ draft, errorOf, onChange }: DraftProps) {
  const titleOf = useActionTitle();
  const matches = useMatches(draft.selector);
  return (
    <>
      <FormField id="schedule-action" label="Do" error={errorOf('actions')}>
        <Choice
          id="schedule-action"
          label="Do"
          value={draft.action}
          options={SCHEDULABLE.map((action) => ({ value: action, label: titleOf(action) }))}
          onChange={(action) => onChange({ action })}
        />
      </FormField>
      {draft.action === 'apt.upgrade' && (
        <>
          <FormField id="schedule-mode" label="Mode">
            <Choice
              id="schedule-mode"
              label="Mode"
              value={draft.mode}
              options={MODES}
              onChange={(mode) => onChange({ mode })}
            />
          </FormField>
          <Switch
            id="schedule-security"
            label="Security updates only"
            isChecked={draft.securityOnly}
            onChange={(_event, securityOnly) => onChange({ securityOnly })}
          />
        </>
      )}
      <TextField
        id="schedule-selector"
        label="On the machines"
        required
        mono
        placeholder="tag:prod and updates>0"
        help={matches.text}
        value={draft.selector}
        error={errorOf('selector') ?? matches.error}
        onChange={(selector) => onChange({ selector })}
      />
    </>
  );
}

function useMatches(selector: string): { text: string; error?: string } {
  const where = useDebounced(selector.trim());
  const query = { where, limit: 3 };
  const found = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
    enabled: where !== '',
    retry: false,
  });
  const hint = 'A selector such as tag:prod, name:web-* or * for every machine; read anew at each run.';
  if (found.isError) return { text: hint, error: asProblem(found.error).detail };
  if (!found.data || where === '') return { text: hint };
  const { items, nextCursor, total } = found.data;
  if (items.length === 0) return { text: 'Matches no machine now.' };
  const names = items.map((machine) => machine.name).join(', ');
  const count = total === null ? 'machines' : plural(total, 'machine');
  return { text: `Matches ${count} now: ${names}${nextCursor ? ', …' : ''}` };
}
