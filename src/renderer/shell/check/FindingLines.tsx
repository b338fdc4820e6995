export interface FindingLinesProps {
  readonly title: string;
  readonly lines: readonly { readonly code: string; readonly subject: string; readonly message: string }[];
}

/** What a check found, a line each; nothing where there is none. */
export function FindingLines({ title, lines }: FindingLinesProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="check-title">{title}</h3>
      <ul className="check-lines">
        {lines.map(({ code, subject, message }) => (
          <li key={`${code} ${subject} ${message}`} className="check-line"><span>{message}</span> <span className="check-code">{code} · {subject}</span></li>
        ))}
      </ul>
    </section>
  );
}
