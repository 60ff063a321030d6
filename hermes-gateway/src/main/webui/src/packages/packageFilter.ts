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

export const installedQueryOf = ({ name, below, where }: PackageFilter): InstalledQuery => ({
  name,
  below: below || undefined,
  where: where || undefined,
});

/** These machines and no others, as one selector. */
export const selectorOfIds = (ids: readonly string[]) => ids.map((id) => `id:${id}`).join(' or ');

/** So many ids fit into the longest selector that is read. */
export const MOST_HOLDERS = 40;
