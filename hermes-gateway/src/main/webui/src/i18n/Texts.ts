/** The same names as in English, with any words. */
export type Texts<English> = {
  [Name in keyof English]: English[Name] extends string ? string : Texts<English[Name]>;
};
