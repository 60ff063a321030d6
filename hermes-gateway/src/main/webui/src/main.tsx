import '@patternfly/react-core/dist/styles/base.css';
import './app/theme.css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reloadWhenChunksAreLost } from './app/lostChunks';
import { applyTheme, storedTheme } from './app/theme';

applyTheme(storedTheme());

const root = document.getElementById('root');
if (root) {
  reloadWhenChunksAreLost();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
