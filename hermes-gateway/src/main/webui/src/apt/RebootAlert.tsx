import { Alert } from '@patternfly/react-core';

export function RebootAlert({ packages }: { packages: string[] }) {
  return (
    <Alert isInline variant="warning" title="A reboot is required">
      {packages.length > 0 ? (
        <>
          Asked for by <span className="su-mono">{packages.join(', ')}</span>.
        </>
      ) : (
        'The machine asks for it without naming a package.'
      )}
    </Alert>
  );
}
