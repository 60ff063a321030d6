import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  lead?: string;
  children: ReactNode;
}

export function OverviewSection({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section className="su-week__section" aria-labelledby={id}>
      <div>
        <h2 id={id} className="su-section-title">
          {title}
        </h2>
        {lead && <p className="su-quiet su-small">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
