export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** Null where counting would cost more than it tells. */
  total: number | null;
}

export interface Items<T> {
  items: T[];
}
