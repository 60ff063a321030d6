import { access } from '../access/en';
import { api } from '../api/en';
import { app } from '../app/en';
import { apt } from '../apt/en';
import { audit } from '../audit/en';
import { campaigns } from '../campaigns/en';
import { diagnosis } from '../diagnosis/en';
import { discovery } from '../discovery/en';
import { events } from '../events/en';
import { jobs } from '../jobs/en';
import { keyboard } from '../keyboard/en';
import { look } from '../look/en';
import { machines } from '../machines/en';
import { messages } from '../messages/en';
import { packages } from '../packages/en';
import { queue } from '../queue/en';
import { schedules } from '../schedules/en';
import { settings } from '../settings/en';
import { timeline } from '../timeline/en';
import { trust } from '../trust/en';
import { ui } from '../ui/en';

export const en = {
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
  packages,
  queue,
  schedules,
  settings,
  timeline,
  trust,
  ui,
} as const;
