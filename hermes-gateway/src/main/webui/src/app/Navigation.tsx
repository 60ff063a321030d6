import { Nav, NavGroup, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { NavLink, useLocation } from 'react-router';
import { t } from '../i18n/t';
import {
  CalendarAltIcon,
  ClipboardListIcon,
  CubesIcon,
  HeartbeatIcon,
  HistoryIcon,
  InfoCircleIcon,
  KeyIcon,
  LayerGroupIcon,
  ListOlIcon,
  LockIcon,
  OutlinedClockIcon,
  SearchIcon,
  ServerIcon,
  SlidersHIcon,
  TasksIcon,
  UsersIcon,
} from '../ui/icons';
import { useRefusal } from './Session';
import { useStatus } from './useStatus';

const PLACES = [
  { to: '/machines', name: 'app.place.machines', icon: <ServerIcon /> },
  { to: '/jobs', name: 'app.place.jobs', icon: <TasksIcon /> },
  { to: '/queue', name: 'app.place.queue', icon: <ListOlIcon /> },
  { to: '/campaigns', name: 'app.place.campaigns', icon: <LayerGroupIcon /> },
  { to: '/schedules', name: 'app.place.schedules', icon: <CalendarAltIcon /> },
  { to: '/windows', name: 'app.place.windows', icon: <OutlinedClockIcon /> },
  { to: '/messages', name: 'app.place.messages', icon: <InfoCircleIcon /> },
  { to: '/packages', name: 'app.place.packages', icon: <CubesIcon /> },
  { to: '/timeline', name: 'app.place.timeline', icon: <HistoryIcon /> },
  { to: '/reports', name: 'app.place.reports', icon: <ClipboardListIcon /> },
  { to: '/trust', name: 'app.place.trust', icon: <LockIcon /> },
  { to: '/discovery', name: 'app.place.discovery', icon: <SearchIcon /> },
  { to: '/access', name: 'app.place.access', icon: <UsersIcon /> },
  { to: '/settings', name: 'app.place.settings', icon: <SlidersHIcon /> },
] as const;

const ADMIN_PLACES = [
  { to: '/audit', name: 'app.place.audit', icon: <ClipboardListIcon /> },
  { to: '/diagnosis', name: 'app.place.diagnosis', icon: <HeartbeatIcon /> },
  { to: '/secrets', name: 'app.place.secrets', icon: <KeyIcon /> },
] as const;

interface Props {
  isOpen: boolean;
  onChosen: () => void;
}

export function Navigation({ isOpen, onChosen }: Props) {
  const { pathname } = useLocation();
  const isAdmin = useRefusal('admin') === null;
  const item = ({ to, name, icon }: (typeof PLACES | typeof ADMIN_PLACES)[number]) => (
    <NavItem key={to} itemId={to} isActive={pathname.startsWith(to)}>
      <NavLink to={to}>
        <span className="su-nav-icon">{icon}</span>
        {t(name)}
      </NavLink>
    </NavItem>
  );
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody isFilled>
        <Nav aria-label={t('app.mainNavigation')} onSelect={onChosen}>
          <NavList>{PLACES.map(item)}</NavList>
          {isAdmin && <NavGroup title={t('app.administration')}>{ADMIN_PLACES.map(item)}</NavGroup>}
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
