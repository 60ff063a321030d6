import type { artifacts } from '../artifacts/en';
import type { audit } from '../audit/en';
import type { excludes } from '../excludes/en';
import type { messageGroups } from '../messageGroups/en';
import type { needs } from '../needs/en';
import type { notifications } from '../notifications/en';
import type { outlook } from '../outlook/en';
import type { overview } from '../overview/en';
import type { packages } from '../packages/en';
import type { planning } from '../planning/en';
import type { quorum } from '../quorum/en';
import type { reports } from '../reports/en';
import type { secrets } from '../secrets/en';
import type { snapshots } from '../snapshots/en';
import type { upgrade } from '../upgrade/en';
import type { windows } from '../windows/en';

/** Texts that come with their pages, not with the first one; see texts.ts beside them. */
export interface PageTexts {
  artifacts: typeof artifacts;
  audit: typeof audit;
  excludes: typeof excludes;
  messageGroups: typeof messageGroups;
  needs: typeof needs;
  notifications: typeof notifications;
  outlook: typeof outlook;
  overview: typeof overview;
  packages: typeof packages;
  planning: typeof planning;
  quorum: typeof quorum;
  reports: typeof reports;
  secrets: typeof secrets;
  snapshots: typeof snapshots;
  upgrade: typeof upgrade;
  windows: typeof windows;
}
