import { Navigate, createBrowserRouter } from 'react-router';
import { NotFoundPage } from './NotFoundPage';
import { RouteError } from './RouteError';
import { PageLoading, Shell } from './Shell';

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <PageLoading />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, element: <Navigate to="/machines" replace /> },
          {
            path: 'machines',
            lazy: async () => ({ Component: (await import('../machines/MachinesPage')).MachinesPage }),
          },
          {
            path: 'machines/removed',
            lazy: async () => ({
              Component: (await import('../machines/removed/RemovedMachinesPage')).RemovedMachinesPage,
            }),
          },
          {
            path: 'machines/:machineId/:tab?',
            lazy: async () => ({ Component: (await import('../machines/MachinePage')).MachinePage }),
          },
          { path: 'jobs', lazy: async () => ({ Component: (await import('../jobs/JobsPage')).JobsPage }) },
          {
            path: 'jobs/:jobId',
            lazy: async () => ({ Component: (await import('../jobs/JobPage')).JobPage }),
          },
          {
            path: 'queue',
            lazy: async () => ({ Component: (await import('../queue/QueuePage')).QueuePage }),
          },
          {
            path: 'campaigns',
            lazy: async () => ({ Component: (await import('../campaigns/CampaignsPage')).CampaignsPage }),
          },
          {
            path: 'campaigns/:campaignId',
            lazy: async () => ({ Component: (await import('../campaigns/CampaignPage')).CampaignPage }),
          },
          {
            path: 'schedules',
            lazy: async () => ({ Component: (await import('../schedules/SchedulesPage')).SchedulesPage }),
          },
          {
            path: 'schedules/:scheduleId',
            lazy: async () => ({ Component: (await import('../schedules/SchedulePage')).SchedulePage }),
          },
          {
            path: 'notifications',
            lazy: async () => ({
              Component: (await import('../notifications/NotificationsPage')).NotificationsPage,
            }),
          },
          {
            path: 'windows',
            lazy: async () => ({ Component: (await import('../windows/WindowsPage')).WindowsPage }),
          },
          {
            path: 'reports',
            lazy: async () => ({ Component: (await import('../reports/ReportsPage')).ReportsPage }),
          },
          {
            path: 'reports/:reportId',
            lazy: async () => ({ Component: (await import('../reports/ReportPage')).ReportPage }),
          },
          {
            path: 'settings',
            lazy: async () => ({ Component: (await import('../settings/SettingsPage')).SettingsPage }),
          },
          {
            path: 'audit',
            lazy: async () => ({ Component: (await import('../audit/AuditPage')).AuditPage }),
          },
          {
            path: 'diagnosis',
            lazy: async () => ({ Component: (await import('../diagnosis/DiagnosisPage')).DiagnosisPage }),
          },
          {
            path: 'discovery',
            lazy: async () => ({ Component: (await import('../discovery/DiscoveryPage')).DiscoveryPage }),
          },
          {
            path: 'secrets',
            lazy: async () => ({ Component: (await import('../secrets/SecretsPage')).SecretsPage }),
          },
          {
            path: 'messages',
            lazy: async () => ({ Component: (await import('../messages/MessagesPage')).MessagesPage }),
          },
          {
            path: 'overview',
            lazy: async () => ({ Component: (await import('../overview/OverviewPage')).OverviewPage }),
          },
          {
            path: 'packages/pending',
            lazy: async () => ({ Component: (await import('../packages/PendingPage')).PendingPage }),
          },
          {
            path: 'packages',
            lazy: async () => ({ Component: (await import('../packages/PackagesPage')).PackagesPage }),
          },
          {
            path: 'timeline',
            lazy: async () => ({ Component: (await import('../timeline/TimelinePage')).TimelinePage }),
          },
          {
            path: 'trust',
            lazy: async () => ({ Component: (await import('../trust/TrustPage')).TrustPage }),
          },
          {
            path: 'access',
            lazy: async () => ({ Component: (await import('../access/AccessPage')).AccessPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
