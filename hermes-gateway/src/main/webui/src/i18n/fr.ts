import { access } from '../access/fr';
import { api } from '../api/fr';
import { app } from '../app/fr';
import { apt } from '../apt/fr';
import { artifacts } from '../artifacts/fr';
import { audit } from '../audit/fr';
import { campaigns } from '../campaigns/fr';
import { diagnosis } from '../diagnosis/fr';
import { discovery } from '../discovery/fr';
import { events } from '../events/fr';
import { jobs } from '../jobs/fr';
import { keyboard } from '../keyboard/fr';
import { look } from '../look/fr';
import { machines } from '../machines/fr';
import { messages } from '../messages/fr';
import { packages } from '../packages/fr';
import { queue } from '../queue/fr';
import { reports } from '../reports/fr';
import { schedules } from '../schedules/fr';
import { secrets } from '../secrets/fr';
import { settings } from '../settings/fr';
import { snapshots } from '../snapshots/fr';
import { timeline } from '../timeline/fr';
import { trust } from '../trust/fr';
import { ui } from '../ui/fr';
import { windows } from '../windows/fr';
import type { artifacts as artifactsEn } from '../artifacts/en';
import type { reports as reportsEn } from '../reports/en';
import type { secrets as secretsEn } from '../secrets/en';
import type { snapshots as snapshotsEn } from '../snapshots/en';
import type { en } from './en';
import type { windows as windowsEn } from '../windows/en';
import type { Texts } from './Texts';

export const fr = {
  access,
  api,
  app,
  apt,
  artifacts,
  audit,
  campaigns,
  diagnosis,
  discovery,
  events,
  jobs,
  keyboard,
  look,
  machines,
  messages,
  packages,
  queue,
  reports,
  schedules,
  secrets,
  settings,
  snapshots,
  timeline,
  trust,
  ui,
  windows,
} satisfies Texts<
  typeof en & {
    artifacts: typeof artifactsEn;
    reports: typeof reportsEn;
    secrets: typeof secretsEn;
    snapshots: typeof snapshotsEn;
    windows: typeof windowsEn;
  }
>;
