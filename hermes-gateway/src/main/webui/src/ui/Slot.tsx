import type { ReactNode } from 'react';

/** Something that stands in a sentence of `Trans`, which keeps the properties of a component but not its children. */
export const Slot = ({ of }: { of: ReactNode }) => of;
