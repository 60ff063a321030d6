import type { MachineNeeds } from '../api/needs';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { needLines, unknownNeeds } from './needLines';
import './needs.css';
import './texts';

/** What has to be started anew: a small label each, and beneath them whom it concerns. */
export function NeedsList({ needs }: { needs: MachineNeeds }) {
  const lines = needLines(needs);
  const unknown = unknownNeeds(needs);
  const { services, processes, containers, users } = needs;
  return (
    <div className="su-needs">
      <div className="su-needs__labels">
        {needs.reboot === 'yes' && <Pill color="orange">{t('needs.yes.reboot')}</Pill>}
        {needs.serviceRestart === 'yes' && (
          <Pill color="blue">{t('needs.yes.services', { count: services.length + processes.length })}</Pill>
        )}
        {needs.containerRestart === 'yes' && (
          <Pill color="teal">{t('needs.yes.containers', { count: containers.length })}</Pill>
        )}
        {needs.relogin === 'yes' && (
          <Pill color="purple">{t('needs.yes.users', { count: users.length })}</Pill>
        )}
        {lines.length === 0 && unknown.length === 0 && <span>{t('needs.nothing')}</span>}
        {unknown.length > 0 && (
          <Pill variant="outline" explains={t('needs.unknownExplains')}>
            {t('needs.unknown', { what: unknown.join(', ') })}
          </Pill>
        )}
      </div>
      {lines.map(([what, names]) => (
        <p key={what} className="su-quiet">
          {what}: <span className="su-mono">{names.join(', ')}</span>
        </p>
      ))}
    </div>
  );
}
