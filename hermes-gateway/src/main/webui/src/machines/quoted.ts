/** A value as the selector language takes it. */
export const quoted = (value: string) =>
  /^[\w.*-]+$/.test(value) ? value : `"${value.replaceAll('"', '')}"`;
