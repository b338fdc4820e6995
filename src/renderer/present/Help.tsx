import { presentStrings as words } from '../strings/present.ts';

/** What the keys do. */
export function Help() {
  return (
    <section className="present-help" aria-label={words.help}>
      <h2>{words.help}</h2>
      <dl>
        {words.keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
