import { access } from '../access/fr';
import { api } from '../api/fr';
import { app } from '../app/fr';
import { apt } from '../apt/fr';
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
import { outlook } from '../outlook/fr';
import { overview } from '../overview/fr';
import { packages } from '../packages/fr';
import { queue } from '../queue/fr';
import { schedules } from '../schedules/fr';
import { secrets } from '../secrets/fr';
import { settings } from '../settings/fr';
import { timeline } from '../timeline/fr';
import { trust } from '../trust/fr';
import { ui } from '../ui/fr';
import { upgrade } from '../upgrade/fr';
import { windows } from '../windows/fr';
import type { en } from './en';
import type { outlook as outlookEn } from '../outlook/en';
import { planning } from '../planning/fr';
import type { planning as planningEn } from '../planning/en';
import { notifications } from '../notifications/fr';
import type { notifications as notificationsEn } from '../notifications/en';
import type { audit as auditEn } from '../audit/en';
import type { overview as overviewEn } from '../overview/en';
import type { packages as packagesEn } from '../packages/en';
import type { secrets as secretsEn } from '../secrets/en';
import type { windows as windowsEn } from '../windows/en';
import type { Texts } from './Texts';

export const fr = {
  access,
  api,
  app,
  apt,
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
  outlook,
  overview,
  packages,
  planning,
  queue,
  schedules,
  secrets,
  settings,
  timeline,
  trust,
  ui,
} satisfies Texts<typeof en & PageTexts>;
