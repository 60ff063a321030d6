import { Bullseye, Page, PageSection, Spinner } from '@patternfly/react-core';
import { useState } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { DiagnosisBanner } from '../diagnosis/DiagnosisBanner';
import { LiveEvents } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { Keyboard } from '../keyboard/Keyboard';
import { Explanations } from '../ui/Explanations';
import { Navigation } from './Navigation';
import { ServiceAlerts } from './ServiceAlerts';
import { TopBar } from './TopBar';

const WIDE = '(min-width: 75rem)';

export function Shell() {
  const [isNavOpen, setNavOpen] = useState(() => matchMedia(WIDE).matches);
  const loading = useNavigation().state === 'loading';
  const closeOnSmall = () => !matchMedia(WIDE).matches && setNavOpen(false);
  return (
    <LiveEvents>
      <Keyboard>
        <Page
          masthead={<TopBar isNavOpen={isNavOpen} onToggleNav={() => setNavOpen(!isNavOpen)} />}
          sidebar={<Navigation isOpen={isNavOpen} onChosen={closeOnSmall} />}
          isContentFilled
          mainContainerId="main"
          mainAriaLabel={t('app.content')}
        >
          <PageSection isFilled hasBodyWrapper={false} aria-busy={loading}>
            <div className="su-page">
              <ServiceAlerts />
              <DiagnosisBanner />
              <Outlet />
            </div>
          </PageSection>
        </Page>
        <Explanations />
      </Keyboard>
    </LiveEvents>
  );
}

export function PageLoading() {
  return (
    <Bullseye>
      <Spinner aria-label={t('app.loadingPage')} aria-valuetext={t('app.loadingPage')} />
    </Bullseye>
  );
}
