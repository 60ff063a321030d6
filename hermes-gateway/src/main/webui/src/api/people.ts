import { get } from './http';
import type { Page } from './page';

export interface KnownPerson {
  subject: string;
  label: string;
}

export const readPeople = (signal?: AbortSignal) => get<Page<KnownPerson>>('/people', { limit: 200 }, signal);
