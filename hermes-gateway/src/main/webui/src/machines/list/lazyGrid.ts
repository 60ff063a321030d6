import { lazy } from 'react';

/** Begins to load the table; who likes it asks for it while the machines are still on their way. */
export const loadGrid = () => import('./MachineGrid');

export const MachineGrid = lazy(async () => ({ default: (await loadGrid()).MachineGrid }));
