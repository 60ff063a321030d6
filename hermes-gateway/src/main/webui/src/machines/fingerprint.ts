const FINGERPRINT = /SHA256:[A-Za-z0-9+/]{43}=?/g;

/** Takes what people paste: a bare fingerprint, or whole lines of `ssh-keygen -l`. */
export function isSameFingerprint(pasted: string, fingerprint: string): boolean {
  const found: string[] = pasted.match(FINGERPRINT) ?? [];
  return found.some((one) => one.replace(/=$/, '') === fingerprint.replace(/=$/, ''));
}

export function keyFile(keyType: string): string {
  const family = /ed25519|ecdsa|rsa/.exec(keyType.toLowerCase())?.[0] ?? '*';
  return `ssh_host_${family}_key.pub`;
}
