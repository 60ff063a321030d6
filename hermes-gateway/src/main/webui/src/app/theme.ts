import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const STORED = 'sysup.theme';
const DARK_CLASS = 'pf-v6-theme-dark';

export function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function applyTheme(theme: Theme) {
  document.documentElement.classList.toggle(DARK_CLASS, theme === 'dark');
  document.documentElement.style.colorScheme = theme;
}

const CHOSEN = 'sysup-theme';

/** Every part of the page that shows the theme follows. */
export function chooseTheme(theme: Theme) {
  localStorage.setItem(STORED, theme);
  window.dispatchEvent(new Event(CHOSEN));
}

/** Follows the system until somebody chooses; the choice is kept in this browser. */
export function useTheme(onChoose: (theme: Theme) => void): [Theme, () => void] {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(storedTheme());
    system.addEventListener('change', follow);
    window.addEventListener(CHOSEN, follow);
    return () => {
      system.removeEventListener('change', follow);
      window.removeEventListener(CHOSEN, follow);
    };
  }, []);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    chooseTheme(next);
    onChoose(next);
  };
  return [theme, toggle];
}
