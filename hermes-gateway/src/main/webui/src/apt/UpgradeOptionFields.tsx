import {
  Checkbox,
  Form,
  FormGroup,
  Label,
  Switch,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { Alert } from '@patternfly/react-core';
import { plural } from '../ui/format';
import { Choice } from '../ui/Choice';
import type { UpgradeOptions } from './upgradeSummary';

interface Props {
  options: UpgradeOptions;
  removals: number;
  onChange: (options: UpgradeOptions) => void;
}

const CONFFILES = [
  { value: 'keep', label: 'Keep the edited ones' },
  { value: 'replace', label: 'Take the package’s' },
] as const;

export function UpgradeOptionFields({ options, removals, onChange }: Props) {
  const set = (change: Partial<UpgradeOptions>) => onChange({ ...options, ...change });
  return (
    <Form className="su-upgrade__options">
      <FormGroup label="Mode" role="group" fieldId="mode">
        <ToggleGroup aria-label="Mode">
          <ToggleGroupItem
            text="upgrade"
            isSelected={options.mode === 'upgrade'}
            onChange={() => set({ mode: 'upgrade', allowRemovals: false })}
          />
          <ToggleGroupItem
            text="dist-upgrade"
            isSelected={options.mode === 'dist-upgrade'}
            onChange={() => set({ mode: 'dist-upgrade' })}
          />
        </ToggleGroup>
      </FormGroup>
      <FormGroup label="Edited configuration files" fieldId="conffile">
        <Choice
          id="conffile"
          label="Edited configuration files"
          value={options.conffile}
          options={CONFFILES}
          onChange={(conffile) => set({ conffile })}
        />
      </FormGroup>
      <div className="su-upgrade__switches">
        <Switch
          id="security-only"
          label="Security updates only"
          isChecked={options.securityOnly}
          onChange={(_event, securityOnly) => set({ securityOnly })}
        />
        <Switch
          id="dry-run"
          label="Dry run"
          isChecked={options.dryRun}
          onChange={(_event, dryRun) => set({ dryRun })}
        />
        {options.packages !== null && (
          <Label
            variant="outline"
            onClose={() => set({ packages: null })}
            closeBtnAriaLabel="Take all packages"
          >
            {plural(options.packages.length, 'chosen package')}
          </Label>
        )}
      </div>
      {removals > 0 && (
        <Alert isInline variant="danger" title={`${plural(removals, 'package')} would be removed`}>
          <Checkbox
            id="allow-removals"
            label={`Yes, remove ${removals === 1 ? 'it' : 'them'}: I have read the list below`}
            isChecked={options.allowRemovals}
            onChange={(_event, allowRemovals) => set({ allowRemovals })}
          />
        </Alert>
      )}
    </Form>
  );
}
