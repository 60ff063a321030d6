import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function QueueSection({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section className="su-queue-section" aria-labelledby={id}>
      <div className="su-row su-row--apart">
        <div>
          <h2 id={id} className="su-section-title">
            {title}
          </h2>
          {lead && <p className="su-quiet su-small">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
