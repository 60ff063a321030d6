import type { QueryClient, QueryKey } from '@tanstack/react-query';

const GATHER = 700;

/** Events come in bursts; what has to be read again is read once a burst. */
export class StaleKeys {
  private readonly keys = new Map<string, QueryKey>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  add(...keys: QueryKey[]) {
    keys.forEach((key) => this.keys.set(JSON.stringify(key), key));
    this.timer ??= setTimeout(() => this.flush(), GATHER);
  }

  drop() {
    clearTimeout(this.timer);
  }

  private flush() {
    this.timer = undefined;
    this.keys.forEach((queryKey) => void this.client.invalidateQueries({ queryKey }));
    this.keys.clear();
  }
}
