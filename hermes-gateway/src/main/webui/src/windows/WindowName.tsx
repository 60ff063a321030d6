import './texts';
import { Link } from 'react-router';
import { t } from '../i18n/t';
import { useWindowList } from './useWindows';

/** The window of a schedule; any time when it has none. */
export function WindowName({ id }: { id: string | null | undefined }) {
  const windows = useWindowList();
  if (!id) return t('windows.anyTime');
  return <Link to="/windows">{windows.data?.items.find((window) => window.id === id)?.name ?? id}</Link>;
}
