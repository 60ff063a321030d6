import { api } from '../api/en';
import { app } from '../app/en';
import { apt } from '../apt/en';
import { campaigns } from '../campaigns/en';
import { events } from '../events/en';
import { jobs } from '../jobs/en';
import { keyboard } from '../keyboard/en';
import { look } from '../look/en';
import { machines } from '../machines/en';
import { queue } from '../queue/en';
import { schedules } from '../schedules/en';
import { settings } from '../settings/en';
import { ui } from '../ui/en';

export const en = {
  api,
  app,
  apt,
  campaigns,
  events,
  jobs,
  keyboard,
  look,
  machines,
  queue,
  schedules,
  settings,
  ui,
} as const;
