import { Nav, NavGroup, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { NavLink, useLocation } from 'react-router';
import { t } from '../i18n/t';
import {
  CalendarAltIcon,
  ChartBarIcon,
  ClipboardListIcon,
  CubesIcon,
  ExclamationCircleIcon,
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
  { to: '/overview', icon: <ChartBarIcon /> },
  { to: '/machines', icon: <ServerIcon /> },
  { to: '/jobs', icon: <TasksIcon /> },
  { to: '/queue', icon: <ListOlIcon /> },
  { to: '/campaigns', icon: <LayerGroupIcon /> },
  { to: '/schedules', icon: <CalendarAltIcon /> },
  { to: '/windows', icon: <OutlinedClockIcon /> },
  { to: '/notifications', icon: <ExclamationCircleIcon /> },
  { to: '/messages', icon: <InfoCircleIcon /> },
  { to: '/packages', icon: <CubesIcon /> },
  { to: '/timeline', icon: <HistoryIcon /> },
  { to: '/reports', icon: <ClipboardListIcon /> },
  { to: '/trust', icon: <LockIcon /> },
  { to: '/discovery', icon: <SearchIcon /> },
  { to: '/access', icon: <UsersIcon /> },
  { to: '/settings', icon: <SlidersHIcon /> },
] as const;

const ADMIN_PLACES = [
  { to: '/audit', icon: <ClipboardListIcon /> },
  { to: '/diagnosis', icon: <HeartbeatIcon /> },
  { to: '/secrets', icon: <KeyIcon /> },
] as const;

/** A place is called in the texts as in its address. */
type NameOf<T> = T extends `/${infer Name}` ? Name : never;

interface Props {
  isOpen: boolean;
  onChosen: () => void;
}

export function Navigation({ isOpen, onChosen }: Props) {
  const { pathname } = useLocation();
  const isAdmin = useRefusal('admin') === null;
  const item = ({ to, icon }: (typeof PLACES | typeof ADMIN_PLACES)[number]) => (
    <NavItem key={to} itemId={to} isActive={pathname.startsWith(to)}>
      <NavLink to={to}>
        <span className="su-nav-icon">{icon}</span>
        {t(`app.place.${to.slice(1) as NameOf<typeof to>}`)}
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
