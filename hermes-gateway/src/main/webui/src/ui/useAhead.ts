import { useEffect, useState } from 'react';
import { Ahead } from './ahead';

/**
 * Changes a filter that lies in the address, part by part. Whoever fills in one field after the other
 * may be ahead of the address, and loses none of them.
 */
export function useAhead<F extends object>(filter: F, onChange: (filter: F) => void) {
  const [ahead] = useState(() => new Ahead(filter));
  const inAddress = JSON.stringify(filter);
  useEffect(() => ahead.arrived(JSON.parse(inAddress) as F), [ahead, inAddress]);
  return (part: Partial<F>) => onChange(ahead.change(part));
}
