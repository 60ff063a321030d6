interface Props {
  facts: [count: number, label: string][];
}

/** The counts that are not zero; the first is shown always. */
export function Facts({ facts }: Props) {
  return (
    <div className="su-facts">
      {facts
        .filter(([count], index) => count > 0 || index === 0)
        .map(([count, label]) => (
          <div className="su-fact" key={label}>
            <strong>{count}</strong>
            <span>{label}</span>
          </div>
        ))}
    </div>
  );
}
