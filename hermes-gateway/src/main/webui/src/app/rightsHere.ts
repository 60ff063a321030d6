import { createContext, useContext } from 'react';
import type { Right } from '../api/access';

/** Rights on the machine at hand; null when none is, or it is not known yet. */
export const RightsHere = createContext<readonly Right[] | null>(null);

export const useRightsHere = () => useContext(RightsHere);
