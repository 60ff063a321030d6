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
import { excludes } from '../excludes/fr';
import { jobs } from '../jobs/fr';
import { keyboard } from '../keyboard/fr';
import { look } from '../look/fr';
import { machines } from '../machines/fr';
import { messageGroups } from '../messageGroups/fr';
import { messages } from '../messages/fr';
import { needs } from '../needs/fr';
import { notifications } from '../notifications/fr';
import { outlook } from '../outlook/fr';
import { overview } from '../overview/fr';
import { packages } from '../packages/fr';
import { planning } from '../planning/fr';
import { queue } from '../queue/fr';
import { quorum } from '../quorum/fr';
import { reports } from '../reports/fr';
import { schedules } from '../schedules/fr';
import { secrets } from '../secrets/fr';
import { settings } from '../settings/fr';
import { snapshots } from '../snapshots/fr';
import { timeline } from '../timeline/fr';
import { trust } from '../trust/fr';
import { ui } from '../ui/fr';
import { upgrade } from '../upgrade/fr';
import { windows } from '../windows/fr';
import type { en } from './en';
import type { PageTexts } from './PageTexts';
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
  excludes,
  jobs,
  keyboard,
  look,
  machines,
  messageGroups,
  messages,
  needs,
  notifications,
  outlook,
  overview,
  packages,
  planning,
  queue,
  quorum,
  reports,
  schedules,
  secrets,
  settings,
  snapshots,
  timeline,
  trust,
  ui,
  upgrade,
  windows,
} satisfies Texts<typeof en & PageTexts>;
