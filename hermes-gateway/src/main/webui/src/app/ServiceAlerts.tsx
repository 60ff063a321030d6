import { Alert } from '@patternfly/react-core';
import { Remedy } from '../ui/ProblemAlert';
import { useStatus } from './useStatus';

/** What is wrong with the product itself; a service that is up may have a trouble, too. */
export function ServiceAlerts() {
  const services = useStatus().data?.services ?? [];
  return services
    .filter((service) => service.kind)
    .map(({ name, up, kind, detail, remedy }) => (
      <Alert
        key={name}
        isInline
        variant={up ? 'warning' : 'danger'}
        title={up ? `The service ${name} is up, but delayed` : `The service ${name} is not ready`}
        role="status"
        data-kind={kind}
      >
        <p>{detail}</p>
        {remedy && <Remedy text={remedy} />}
      </Alert>
    ));
}
