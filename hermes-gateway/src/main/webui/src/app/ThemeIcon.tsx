import { MoonIcon } from '../ui/icons';
import type { Theme } from './theme';

/** Shows where the switch leads to. */
export function ThemeIcon({ to }: { to: Theme }) {
  if (to === 'dark') return <MoonIcon />;
  return (
    <svg className="pf-v6-svg" viewBox="0 0 24 24" width="1.125em" height="1.125em" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round">
        <circle cx="12" cy="12" r="4.5" fill="currentColor" />
        <path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8" />
      </g>
    </svg>
  );
}
