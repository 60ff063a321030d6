import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}

export function TrustSection({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section className="su-stack" aria-labelledby={id}>
      <div className="su-row su-row--apart">
        <div>
          <h2 id={id} className="su-section-title">
            {title}
          </h2>
          <p className="su-quiet su-small">{lead}</p>
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
