import { access } from '../access/en';
import { api } from '../api/en';
import { app } from '../app/en';
import { apt } from '../apt/en';
import { campaigns } from '../campaigns/en';
import { events } from '../events/en';
import { jobs } from '../jobs/en';
import { keyboard } from '../keyboard/en';
import { machines } from '../machines/en';
import { queue } from '../queue/en';
import { schedules } from '../schedules/en';
import { ui } from '../ui/en';

export const en = {
  access,
  api,
  app,
  apt,
  campaigns,
  events,
  jobs,
  keyboard,
  machines,
  queue,
  schedules,
  ui,
} as const;
