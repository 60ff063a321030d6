import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OUT = '../../../target/classes/META-INF/resources';
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, OUT, '.vite/manifest.json'), 'utf8'));

/** The entry and the machines page with everything they import at once; what loads on a click is left out. */
function scriptsOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  (chunk.imports ?? []).forEach((imported) => scriptsOf(imported, found));
  return found;
}

const firstPage = new Set([...scriptsOf('index.html'), ...scriptsOf('src/machines/MachinesPage.tsx')]);

export default [
  {
    name: 'script of the first page',
    path: [...firstPage].map((file) => `${OUT}/${file}`),
    limit: '300 kB',
    gzip: true,
  },
];
