import './texts';
import { useState } from 'react';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { KnownHostsDialog } from './KnownHostsDialog';
import { Policies } from './Policies';
import { Signers } from './Signers';
import { Waiting } from './Waiting';

export function TrustPage() {
  const [isImporting, setImporting] = useState(false);
  return (
    <>
      <PageHeading
        title={t('trust.title')}
        lead={t('trust.lead')}
        actions={
          <ScopedButton needs="operate" variant="secondary" onClick={() => setImporting(true)}>
            {t('trust.known.button')}
          </ScopedButton>
        }
      />
      <div className="su-stack su-stack--loose">
        <Waiting />
        <Policies />
        <Signers />
      </div>
      {isImporting && <KnownHostsDialog onClose={() => setImporting(false)} />}
    </>
  );
}
