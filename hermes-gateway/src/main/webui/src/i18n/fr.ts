import { access } from '../access/fr';
import { api } from '../api/fr';
import { app } from '../app/fr';
import { apt } from '../apt/fr';
import { campaigns } from '../campaigns/fr';
import { events } from '../events/fr';
import { jobs } from '../jobs/fr';
import { keyboard } from '../keyboard/fr';
import { machines } from '../machines/fr';
import { queue } from '../queue/fr';
import { schedules } from '../schedules/fr';
import { ui } from '../ui/fr';
import type { en } from './en';
import type { Texts } from './Texts';

export const fr = {
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
} satisfies Texts<typeof en>;
