import { AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';

interface Toast {
  id: number;
  title: string;
  body?: ReactNode;
  variant: 'success' | 'danger' | 'info';
}

interface ToastActions {
  tell: (title: string, body?: ReactNode) => void;
  fail: (error: unknown) => void;
}

const ToastContext = createContext<ToastActions>({ tell: () => undefined, fail: () => undefined });
let lastId = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const push = useCallback((toast: Omit<Toast, 'id'>) => {
    lastId += 1;
    setToasts((all) => [...all, { ...toast, id: lastId }]);
  }, []);
  const tell = useCallback(
    (title: string, body?: ReactNode) => push({ title, body, variant: 'success' }),
    [push],
  );
  const fail = useCallback(
    (error: unknown) => {
      const { title, detail, remedy } = asProblem(error);
      push({ title, body: [detail, remedy].filter(Boolean).join(' '), variant: 'danger' });
    },
    [push],
  );
  const [actions] = useState({ tell, fail });
  const drop = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));

  return (
    <ToastContext.Provider value={actions}>
      {children}
      <AlertGroup isToast isLiveRegion hasAnimations>
        {toasts.map((toast) => (
          <Alert
            key={toast.id}
            variant={toast.variant}
            title={toast.title}
            timeout={toast.variant === 'danger' ? 12_000 : 5_000}
            onTimeout={() => drop(toast.id)}
            actionClose={
              <AlertActionCloseButton
                aria-label={t('ui.closeAlert', { title: toast.title })}
                onClose={() => drop(toast.id)}
              />
            }
          >
            {toast.body}
          </Alert>
        ))}
      </AlertGroup>
    </ToastContext.Provider>
  );
}

export const useToasts = () => useContext(ToastContext);
