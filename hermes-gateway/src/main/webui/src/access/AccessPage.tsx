import './texts';
import './access.css';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { Clients } from './Clients';
import { Grants } from './Grants';
import { OwnRights } from './OwnRights';
import { People } from './People';

export function AccessPage() {
  const refusal = useRefusal('admin');
  return (
    <>
      <PageHeading title={t('access.title')} lead={t('access.lead')} />
      <div className="su-stack su-stack--loose">
        <OwnRights />
        {refusal === null ? (
          <>
            <People />
            <Grants />
            <Clients />
          </>
        ) : (
          <p className="su-quiet">{t('access.adminsOnly')}</p>
        )}
      </div>
    </>
  );
}
