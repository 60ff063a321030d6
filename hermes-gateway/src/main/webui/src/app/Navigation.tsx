import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { NavLink, useLocation } from 'react-router';
import { t } from '../i18n/t';
import { CalendarAltIcon, KeyIcon, LayerGroupIcon, ListOlIcon, ServerIcon, TasksIcon } from '../ui/icons';
import { useStatus } from './useStatus';

const PLACES = [
  { to: '/machines', name: 'app.place.machines', icon: <ServerIcon /> },
  { to: '/jobs', name: 'app.place.jobs', icon: <TasksIcon /> },
  { to: '/queue', name: 'app.place.queue', icon: <ListOlIcon /> },
  { to: '/campaigns', name: 'app.place.campaigns', icon: <LayerGroupIcon /> },
  { to: '/schedules', name: 'app.place.schedules', icon: <CalendarAltIcon /> },
  { to: '/access', name: 'app.place.access', icon: <KeyIcon /> },
] as const;

interface Props {
  isOpen: boolean;
  onChosen: () => void;
}

export function Navigation({ isOpen, onChosen }: Props) {
  const { pathname } = useLocation();
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody isFilled>
        <Nav aria-label={t('app.mainNavigation')} onSelect={onChosen}>
          <NavList>
            {PLACES.map(({ to, name, icon }) => (
              <NavItem key={to} itemId={to} isActive={pathname.startsWith(to)}>
                <NavLink to={to}>
                  <span className="su-nav-icon">{icon}</span>
                  {t(name)}
                </NavLink>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
      <PageSidebarBody isFilled={false}>
        <Version />
      </PageSidebarBody>
    </PageSidebar>
  );
}

function Version() {
  const status = useStatus();
  if (!status.data) return null;
  const down = status.data.services.filter((service) => !service.up);
  return (
    <div className="su-nav-foot">
      <div>System Update {status.data.version}</div>
      {down.length > 0 ? (
        <div role="status">
          {t('app.notAnswering', { names: down.map((service) => service.name).join(', ') })}
        </div>
      ) : (
        <div>{t('app.allUp')}</div>
      )}
    </div>
  );
}
