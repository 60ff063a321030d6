import { useEffect, useState } from 'react';
import { duration } from './format';

interface Props {
  from: string | null | undefined;
  to?: string | null;
}

/** A finished span, or one that counts up while it lasts. */
export function Elapsed({ from, to }: Props) {
  const running = Boolean(from) && !to;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  if (!from) return <span className="su-quiet">–</span>;
  return <span className="su-numbers">{duration((to ? Date.parse(to) : now) - Date.parse(from))}</span>;
}
