import '@patternfly/react-core/dist/styles/base.css';
import './app/theme.css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reloadWhenChunksAreLost } from './app/lostChunks';
import { applyTheme, storedTheme } from './app/theme';
import { speak, wantedLanguage } from './i18n/language';

applyTheme(storedTheme());

const root = document.getElementById('root');
if (root) {
  reloadWhenChunksAreLost();
  const show = () =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  /* Better in English than not at all. */
  void speak(wantedLanguage()).then(show, show);
}
