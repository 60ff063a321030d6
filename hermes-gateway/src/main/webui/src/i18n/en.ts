import { api } from '../api/en';
import { app } from '../app/en';
import { apt } from '../apt/en';
import { campaigns } from '../campaigns/en';
import { events } from '../events/en';
import { jobs } from '../jobs/en';
import { keyboard } from '../keyboard/en';
import { machines } from '../machines/en';
import { messages } from '../messages/en';
import { queue } from '../queue/en';
import { schedules } from '../schedules/en';
import { timeline } from '../timeline/en';
import { ui } from '../ui/en';

export const en = {
  api,
  app,
  apt,
  campaigns,
  events,
  jobs,
  keyboard,
  machines,
  messages,
  queue,
  schedules,
  timeline,
  ui,
} as const;
