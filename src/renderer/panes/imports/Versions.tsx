import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';

const words = strings.imports;
const mostShown = 5;

/** Reports of an import that may be new versions of others: offered to be compared, and taken for nothing. */
export function Versions({ ids }: { readonly ids: readonly string[] }) {
  const compare = useWorkspace((workspace) => workspace.compareVersions);
  const { data = [] } = useVerb('version.candidates', { ids: ids as never }, { enabled: ids.length > 0 });
  if (data.length === 0) return null;
  return (
    <section className="imports-versions" aria-label={words.versions(data.length)}>
      <p className="imports-fact">{words.versions(data.length)}</p>
      <ul>
        {data.slice(0, mostShown).map(({ newerId, newerFileName, olderId, olderTitle, olderFileName, reasons }) => (
          <li key={newerId} className="imports-version">
            <span dir="auto">{words.mayReplace(newerFileName, olderTitle, olderFileName, reasons.includes('url'))}</span>
            <Button tone="quiet" onClick={() => compare(newerId, olderId)}>{words.compare}</Button>
          </li>
        ))}
      </ul>
      {data.length > mostShown && <p className="imports-fact">{words.moreVersions(data.length - mostShown)}</p>}
    </section>
  );
}
