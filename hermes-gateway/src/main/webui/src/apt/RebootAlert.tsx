import './texts';
import { Trans } from 'react-i18next';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { Slot } from '../ui/Slot';

export function RebootAlert({ packages }: { packages: string[] }) {
  return (
    <Alert isInline variant="warning" title={t('apt.reboot')}>
      {packages.length > 0 ? (
        <Trans
          i18nKey="apt.rebootFor"
          components={{ packages: <Slot of={<span className="su-mono">{packages.join(', ')}</span>} /> }}
        />
      ) : (
        t('apt.rebootUnnamed')
      )}
    </Alert>
  );
}
