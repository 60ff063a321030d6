import { Button, type ButtonProps, Tooltip } from '@patternfly/react-core';
import { useRefusal, type Need } from './Session';

interface Props extends Omit<ButtonProps, 'ref'> {
  needs: Need;
  /** Another reason why this can't be done now; shown like the missing right. */
  blocked?: string | null;
}

/** A button that stays in sight when it can't be used, and says why. */
export function ScopedButton({ needs, blocked, ...button }: Props) {
  const refusal = useRefusal(needs) ?? blocked;
  if (!refusal) return <Button {...button} />;
  return (
    <Tooltip content={refusal}>
      <Button {...button} isAriaDisabled onClick={undefined} />
    </Tooltip>
  );
}
