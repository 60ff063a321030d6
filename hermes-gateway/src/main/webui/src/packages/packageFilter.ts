import type { InstalledQuery } from '../api/packages';

export interface PackageFilter {
  name: string;
  below: string;
  where: string;
}

export const readPackageFilter = (params: URLSearchParams): PackageFilter => ({
  name: params.get('name') ?? '',
  below: params.get('below') ?? '',
  where: params.get('where') ?? '',
});

/** The address after a change: another question begins at its first page. */
export function changePackageFilter(
  params: URLSearchParams,
  change: Partial<PackageFilter>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  next.delete('cursor');
  next.delete('page');
  return next;
}

export const installedQueryOf = ({ name, below, where }: PackageFilter): InstalledQuery => ({
  name,
  below: below || undefined,
  where: where || undefined,
});

/** These machines and no others, as one selector. */
export const selectorOfIds = (ids: readonly string[]) => ids.map((id) => `id:${id}`).join(' or ');

/** So many ids fit into the longest selector that is read. */
export const MOST_HOLDERS = 40;
