import { t } from '../i18n/t';
import { FlaskIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

export const DryRunLabel = () => (
  <Pill color="purple" icon={<FlaskIcon />} explains={t('jobs.dryRunExplains')}>
    {t('jobs.dryRun')}
  </Pill>
);
