import { api } from '../api/en';
import { app } from '../app/en';
import { diagnosis } from '../diagnosis/en';
import { events } from '../events/en';
import { jobs } from '../jobs/en';
import { keyboard } from '../keyboard/en';
import { look } from '../look/en';
import { machines } from '../machines/en';
import { ui } from '../ui/en';

export const en = {
  api,
  app,
  diagnosis,
  events,
  jobs,
  keyboard,
  look,
  machines,
  ui,
} as const;
