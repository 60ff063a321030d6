import './texts';
import { Link } from 'react-router';
import type { Coverage } from '../api/packages';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';

/** Whoever was never analysed is not clean: nobody knows. */
export function UnknownMachines({ coverage }: { coverage: Coverage }) {
  const { unknown, unknownMachines } = coverage;
  if (unknown === 0) return null;
  return (
    <Alert
      isInline
      isExpandable={unknownMachines.length > FEW}
      variant="warning"
      title={t('packages.unknown', { count: unknown })}
      toggleAriaLabel={t('packages.showUnknown')}
    >
      <ul className="su-plain-list su-row" aria-label={t('packages.unknown', { count: unknown })}>
        {unknownMachines.map(({ machineId, machine }) => (
          <li key={machineId}>
            <Link to={`/machines/${machineId}`}>{machine}</Link>
          </li>
        ))}
        {unknownMachines.length < unknown && <li>…</li>}
      </ul>
    </Alert>
  );
}

const FEW = 8;
