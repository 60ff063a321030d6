import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { NavLink, useLocation } from 'react-router';
import { CalendarAltIcon, LayerGroupIcon, ListOlIcon, ServerIcon, TasksIcon } from '../ui/icons';
import { useStatus } from './useStatus';

const PLACES = [
  { to: '/machines', label: 'Machines', icon: <ServerIcon /> },
  { to: '/jobs', label: 'Jobs', icon: <TasksIcon /> },
  { to: '/queue', label: 'Queue', icon: <ListOlIcon /> },
  { to: '/campaigns', label: 'Campaigns', icon: <LayerGroupIcon /> },
  { to: '/schedules', label: 'Schedules', icon: <CalendarAltIcon /> },
];

interface Props {
  isOpen: boolean;
  onChosen: () => void;
}

export function Navigation({ isOpen, onChosen }: Props) {
  const { pathname } = useLocation();
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody isFilled>
        <Nav aria-label="Main" onSelect={onChosen}>
          <NavList>
            {PLACES.map(({ to, label, icon }) => (
              <NavItem key={to} itemId={to} isActive={pathname.startsWith(to)}>
                <NavLink to={to}>
                  <span className="su-nav-icon">{icon}</span>
                  {label}
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
        <div role="status">Not answering: {down.map((service) => service.name).join(', ')}</div>
      ) : (
        <div>All services up</div>
      )}
    </div>
  );
}
