import { Skeleton } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { t } from '../i18n/t';

export type Tone = 'good' | 'update' | 'warn' | 'bad' | 'idle' | 'calm';

interface Props {
  label: string;
  icon: ReactNode;
  tone: Tone;
  /** Not there yet while undefined. */
  value: ReactNode;
  note?: ReactNode;
  to?: LinkProps['to'];
  isCurrent?: boolean;
}

/** One number that matters, and the way to what it counts. */
export function FigureCard({ label, icon, tone, value, note, to, isCurrent }: Props) {
  const look = `su-card su-figure su-tone--${tone}`;
  const content = (
    <>
      <span className="su-figure__icon">{icon}</span>
      <span className="su-figure__count">
        {value === undefined ? <Skeleton width="2ch" screenreaderText={t('ui.loading')} /> : value}
      </span>
      <span className="su-figure__label">{label}</span>
      {note && <span className="su-figure__note">{note}</span>}
    </>
  );
  if (!to) return <div className={look}>{content}</div>;
  return (
    <Link to={to} className={`${look} su-card--link`} aria-current={isCurrent ? 'true' : undefined}>
      {content}
    </Link>
  );
}
