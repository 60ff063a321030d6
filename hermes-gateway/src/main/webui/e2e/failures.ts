import { afterEach } from 'vitest';
import { screenshotOfFailure } from './browser';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshotOfFailure(task.name);
});
