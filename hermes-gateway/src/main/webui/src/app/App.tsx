import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { ApiProblem } from '../api/problem';
import { meKey } from './queryKeys';
import { router } from './router';
import { Session } from './Session';
import { Toasts } from './Toasts';

const MAX_RETRIES = 2;

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== meKey[0] && isSignedOut(error)) client.setQueryData(meKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < MAX_RETRIES && mayPassByItself(error),
    },
  },
});

const isSignedOut = (error: unknown) => error instanceof ApiProblem && error.status === 401;

const mayPassByItself = (error: unknown) =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export function App() {
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={client}>
      <Toasts>
        <Session key={i18n.language}>
          <RouterProvider router={router} />
        </Session>
      </Toasts>
    </QueryClientProvider>
  );
}
