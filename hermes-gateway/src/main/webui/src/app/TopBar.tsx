import {
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Tooltip,
} from '@patternfly/react-core';
import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { LiveIndicator } from '../events/LiveIndicator';
import { t } from '../i18n/t';
import { AccountMenu } from './AccountMenu';
import { LanguageMenu } from './LanguageMenu';
import { Logo } from './Logo';
import { useTheme } from './theme';
import { useKeepChoice, useKeptChoices } from './useChoices';
import { ThemeIcon } from './ThemeIcon';

interface Props {
  isNavOpen: boolean;
  onToggleNav: () => void;
}

export function TopBar({ isNavOpen, onToggleNav }: Props) {
  const keep = useKeepChoice();
  useKeptChoices();
  const [theme, toggleTheme] = useTheme((chosen) => keep({ theme: chosen }));
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Masthead display={{ default: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton
            isHamburgerButton
            aria-label={t('app.navigation')}
            isSidebarOpen={isNavOpen}
            onSidebarToggle={onToggleNav}
          />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={HomeLink}>
            <Logo />
            <span className="su-mark__name">System Update</span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <div className="su-masthead-tools" style={{ marginInlineStart: 'auto' }}>
          <LiveIndicator />
          <LanguageMenu onChoose={(language) => keep({ language })} />
          <Tooltip content={t(`app.theme.${other}`)} position="bottom">
            <Button
              variant="plain"
              aria-label={t(`app.theme.${other}`)}
              icon={<ThemeIcon to={other} />}
              onClick={toggleTheme}
            />
          </Tooltip>
          <AccountMenu />
        </div>
      </MastheadContent>
    </Masthead>
  );
}

/** One component for good: made anew at each drawing, the link would lose its focus. */
function HomeLink(props: Omit<ComponentProps<typeof Link>, 'to'>) {
  return <Link {...props} to="/" className="su-mark" aria-label="System Update" />;
}
