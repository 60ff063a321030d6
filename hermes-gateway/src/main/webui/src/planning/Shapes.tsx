import { Button } from '@patternfly/react-core';

interface Props<S extends string> {
  label: string;
  options: readonly { value: S; label: string }[];
  value: S;
  onChange: (value: S) => void;
}

/** Which of some ways to look at the same is shown. */
export function Shapes<S extends string>({ label, options, value, onChange }: Props<S>) {
  return (
    <div className="su-row" role="group" aria-label={label}>
      {options.map((option) => (
        <Button
          key={option.value}
          size="sm"
          variant={option.value === value ? 'secondary' : 'tertiary'}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </div>
  );
}
