import type { Diagnosis, Finding, Level, Part } from '../api/diagnosis';
import { t } from '../i18n/t';
import { wordText } from '../ui/format';

const WEIGHT: Record<Level, number> = { error: 0, warning: 1, ok: 2 };

export const checkText = (check: string) => wordText('diagnosis.check', check);
export const partText = (part: string) => wordText('diagnosis.part', part);

/** The worst first, else as the server tells them. */
export const byWeight = (findings: Finding[]): Finding[] =>
  findings.toSorted((one, other) => WEIGHT[one.level] - WEIGHT[other.level]);

const worst = (part: Part) => Math.min(...part.findings.map(({ level }) => WEIGHT[level]));

export const worstFirst = (parts: Part[]): Part[] =>
  parts.toSorted((one, other) => worst(one) - worst(other));

/** One sentence about all of it. */
export function summaryText({ level, parts }: Diagnosis): string {
  const findings = parts.flatMap((part) => part.findings);
  if (level === 'ok') return t('diagnosis.allWell', { count: findings.length });
  const bad = findings.filter((finding) => finding.level !== 'ok').length;
  return t('diagnosis.notWell', { count: bad, all: findings.length });
}
