import { strings } from '../../strings/en.ts';

const words = strings.search;

/** How to search, in few words. */
export function SyntaxHelp() {
  return (
    <section className="palette-syntax" aria-label={words.howTo}>
      <dl>
        {words.syntax.map(([typed, finds]) => (
          <div key={typed}><dt><code>{typed}</code></dt><dd>{finds}</dd></div>
        ))}
      </dl>
    </section>
  );
}
