const KEY = 'sysup.reloaded';
const CALM = 60_000;

/**
 * After an upgrade of the server the parts of the page that were not loaded yet are gone, and a network that changes
 * may lose one: the whole page is loaded anew. When that does not help, the error is shown.
 */
export function reloadWhenChunksAreLost() {
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < CALM) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
