import { useEffect, useRef } from 'react';

/**
 * Changes a filter that lies in the address, part by part. Whoever fills in one field after the other
 * may be ahead of the address, and loses none of them.
 */
export function useAhead<F extends object>(filter: F, onChange: (filter: F) => void) {
  const wanted = useRef(filter);
  const inAddress = JSON.stringify(filter);
  useEffect(() => {
    wanted.current = JSON.parse(inAddress) as F;
  }, [inAddress]);
  return (part: Partial<F>) => {
    wanted.current = { ...wanted.current, ...part };
    onChange(wanted.current);
  };
}
