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
            path: 'access',
            lazy: async () => ({ Component: (await import('../access/AccessPage')).AccessPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
