import './texts';
import {
  Checkbox,
  Form,
  FormGroup,
  Label,
  Switch,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { Choice } from '../ui/Choice';
import type { UpgradeOptions } from './upgradeSummary';

interface Props {
  options: UpgradeOptions;
  removals: number;
  /** It has one way to upgrade, keeps edited files, and removes what another package takes the place of. */
  isDnf: boolean;
  onChange: (options: UpgradeOptions) => void;
}

const conffiles = () =>
  [
    { value: 'keep', label: t('apt.options.keep') },
    { value: 'replace', label: t('apt.options.replace') },
  ] as const;

export function UpgradeOptionFields({ options, removals, isDnf, onChange }: Props) {
  const set = (change: Partial<UpgradeOptions>) => onChange({ ...options, ...change });
  return (
    <Form className="su-upgrade__options">
      {!isDnf && (
        <>
          <FormGroup label={t('apt.options.mode')} role="group" fieldId="mode">
            <ToggleGroup aria-label={t('apt.options.mode')}>
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
          <FormGroup label={t('apt.options.conffiles')} fieldId="conffile">
            <Choice
              id="conffile"
              label={t('apt.options.conffiles')}
              value={options.conffile}
              options={conffiles()}
              onChange={(conffile) => set({ conffile })}
            />
          </FormGroup>
        </>
      )}
      <div className="su-upgrade__switches">
        <Switch
          id="security-only"
          label={t('apt.options.securityOnly')}
          isChecked={options.securityOnly}
          onChange={(_event, securityOnly) => set({ securityOnly })}
        />
        <Switch
          id="dry-run"
          label={t('apt.options.dryRun')}
          isChecked={options.dryRun}
          onChange={(_event, dryRun) => set({ dryRun })}
        />
        {options.packages !== null && (
          <Label
            variant="outline"
            onClose={() => set({ packages: null })}
            closeBtnAriaLabel={t('apt.options.takeAll')}
          >
            {t('apt.options.chosen', { count: options.packages.length })}
          </Label>
        )}
      </div>
      {removals > 0 && !isDnf && (
        <Alert isInline variant="danger" title={t('apt.options.removals', { count: removals })}>
          <Checkbox
            id="allow-removals"
            label={t('apt.options.allowRemovals', { count: removals })}
            isChecked={options.allowRemovals}
            onChange={(_event, allowRemovals) => set({ allowRemovals })}
          />
        </Alert>
      )}
    </Form>
  );
}
