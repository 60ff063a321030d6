import './texts';
import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { Timeline } from './Timeline';

export function TimelinePage() {
  return (
    <>
      <PageHeading title={t('timeline.title')} lead={t('timeline.lead')} />
      <Timeline label={t('timeline.title')} />
    </>
  );
}
