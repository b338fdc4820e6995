import { presentStrings as words } from '../strings/present.ts';

/** What the keys do, but for those that do nothing here. */
export function Help({ leftOut }: { readonly leftOut: readonly string[] }) {
  return (
    <section className="present-help" aria-label={words.help}>
      <h2>{words.help}</h2>
      <dl>
        {words.keys.filter(({ keys }) => !keys.some((key) => leftOut.includes(key))).map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
