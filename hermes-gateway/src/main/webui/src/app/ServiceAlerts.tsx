import { Alert } from '../ui/Alert';
import { Remedy } from '../ui/ProblemAlert';
import { serviceTroubles, troubleTitle } from './serviceTroubles';
import { useStatus } from './useStatus';

/** What is wrong with the product itself; a service that is up may have a trouble, too. */
export function ServiceAlerts() {
  const troubles = serviceTroubles(useStatus().data?.services ?? []);
  if (troubles.length === 0) return null;
  return (
    <div className="su-service-alerts">
      {troubles.map((trouble) => (
        <Alert
          key={trouble.names.join()}
          isInline
          variant={trouble.up ? 'warning' : 'danger'}
          title={troubleTitle(trouble)}
          role="status"
          data-kind={trouble.kind}
        >
          <p>{trouble.detail}</p>
          {trouble.remedy && <Remedy text={trouble.remedy} />}
        </Alert>
      ))}
    </div>
  );
}
