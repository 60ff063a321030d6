/** Who is signed in: kept when everything else is forgotten. */
export const meKey = ['me'] as const;
export const choicesKey = ['choices'] as const;
