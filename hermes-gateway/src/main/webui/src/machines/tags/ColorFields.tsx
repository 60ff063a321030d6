import { FormGroup, Radio } from '@patternfly/react-core';
import { t } from '../../i18n/t';
import { TextField } from '../../ui/TextField';
import { TagDot } from '../TagList';
import { COLOR_NAMES, colorOf, TAG_COLORS } from './tagColors';

interface Props {
  /** As typed: a colour may be half there for a moment. */
  typed: string;
  error?: string;
  onChange: (typed: string) => void;
}

export function ColorFields({ typed, error, onChange }: Props) {
  const color = colorOf(typed);
  return (
    <>
      <FormGroup label={t('machines.tags.color')} role="radiogroup" fieldId="tag-colors">
        <div className="su-tag-colors">
          <Radio
            id="tag-color-none"
            name="tag-color"
            label={t('machines.tags.noColor')}
            isChecked={color === ''}
            onChange={() => onChange('')}
          />
          {COLOR_NAMES.map((name) => (
            <Radio
              key={name}
              id={`tag-color-${name}`}
              name="tag-color"
              label={
                <span className="su-row">
                  <TagDot color={TAG_COLORS[name]} />
                  {t(`machines.tags.colors.${name}`)}
                </span>
              }
              isChecked={color === TAG_COLORS[name]}
              onChange={() => onChange(TAG_COLORS[name])}
            />
          ))}
        </div>
      </FormGroup>
      <TextField
        id="tag-color-hex"
        label={t('machines.tags.otherColor')}
        help={t('machines.tags.otherColorHelp')}
        placeholder="#1f6feb"
        mono
        value={typed}
        error={color === null ? t('machines.tags.colorWrong') : error}
        onChange={onChange}
      />
    </>
  );
}
