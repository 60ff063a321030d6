import './texts';
import { useSession } from '../app/Session';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { roleName } from './roleName';

/** What whoever is signed in may do, by role and beyond it. */
export function OwnRights() {
  const { me } = useSession();
  return (
    <section aria-label={t('access.yours')} className="su-row">
      <strong>{t('access.yours')}</strong>
      <Pill>{roleName(me.scopes)}</Pill>
      {me.grants.map((grant) => (
        <span key={grant.may + grant.on + grant.who}>
          {t(`access.right.${grant.may}`)} <code className="su-mono">{grant.on}</code>
        </span>
      ))}
    </section>
  );
}
