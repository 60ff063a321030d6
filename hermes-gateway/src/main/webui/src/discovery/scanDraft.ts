import type { NewScan } from '../api/discovery';

export interface ScanDraft {
  cidr: string;
  ports: string;
}

/** Ports as people type them; null when one of them is none. */
export function portsOf(text: string): number[] | null {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const ports = words.map(Number);
  return ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65_535)
    ? [...new Set(ports)]
    : null;
}

/** Undefined while it cannot be asked for. */
export function scanOf({ cidr, ports }: ScanDraft): NewScan | undefined {
  const numbers = portsOf(ports);
  return cidr.trim() && numbers && numbers.length > 0 ? { cidr: cidr.trim(), ports: numbers } : undefined;
}

const LONGEST = 120;

/** A stranger's words: no more than a line of them, and nothing that changes the direction of the text around. */
export function strangersText(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, '?');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
