/** The address after a change of the filter in it: another question begins at its first page. */
export function changedFilter(params: URLSearchParams, change: object): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, String(value));
    else next.delete(name);
  }
  next.delete('cursor');
  next.delete('page');
  return next;
}
