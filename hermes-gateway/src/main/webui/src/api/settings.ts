import { get, request } from './http';
import type { Page } from './page';

export type SettingValue = number | string[] | null;

export interface TagValue {
  tag: string;
  value: SettingValue;
  version: number;
  updatedAt: string;
  updatedBy?: string | null;
}

export interface Setting {
  key: string;
  type: 'integer' | 'networks';
  description: string;
  unit?: string | null;
  value?: SettingValue;
  defaultValue?: SettingValue;
  chosen: boolean;
  minimum?: number | null;
  maximum?: number | null;
  version: number;
  updatedAt?: string | null;
  updatedBy?: string | null;
  perTag: boolean;
  tags: TagValue[];
}

export interface SettingChange {
  id: string;
  at: string;
  actorType?: string | null;
  actorId?: string | null;
  tag?: string | null;
  before?: SettingValue;
  after?: SettingValue;
}

/** Which value of a setting is meant: that for all, or that for the machines of a tag. */
export interface SettingPlace {
  key: string;
  tag?: string;
  version: number;
}

export const listSettings = (signal?: AbortSignal) => get<{ items: Setting[] }>('/settings', {}, signal);
export const saveSetting = ({ key, tag, version }: SettingPlace, value: SettingValue) =>
  request<Setting>('PUT', `/settings/${key}`, { query: { tag }, body: { value }, ifMatch: version });
export const resetSetting = ({ key, tag, version }: SettingPlace) =>
  request<Setting>('DELETE', `/settings/${key}`, { query: { tag }, ifMatch: version });
export const listSettingChanges = (key: string, signal?: AbortSignal) =>
  get<Page<SettingChange>>(`/settings/${key}/changes`, { limit: 20 }, signal);
