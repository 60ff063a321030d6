import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const gateway = process.env.SYSUP_URL ?? 'http://127.0.0.1:8080';

/**
 * Selectors of PatternFly that begin with any element beside another one. While such a rule is on the page, Chromium styles
 * all rows of a list again whenever one is added, for it might be meant. The same in other words; no table of the console
 * has control rows.
 */
const NARROWED = [
  ['> * + *', '> :where(:not(:first-child))'],
  [
    ':not(.pf-v6-c-table__control-row) ~ .pf-v6-c-table__expandable-row',
    '.pf-v6-c-table__expandable-row:not(:first-child)',
  ],
] as const;

const narrowSelectors: Plugin = {
  name: 'narrow-selectors',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.css') ? NARROWED.reduce((css, [wide, narrow]) => css.replaceAll(wide, narrow), code) : null,
};

export default defineConfig({
  plugins: [narrowSelectors, react()],
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    manifest: true,
  },
  server: {
    proxy: { '/api': { target: gateway, changeOrigin: false } },
  },
});
