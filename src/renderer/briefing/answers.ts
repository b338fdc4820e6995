import type { BriefingView } from '../../shared/briefing-view.ts';
import type { Transport } from '../client/transport.ts';
import { briefingStrings as words } from '../strings/briefing.ts';

type Asked = Readonly<Record<string, unknown>>;

const isAsked = (input: unknown): input is Asked => typeof input === 'object' && input !== null;

/**
 * Answers what the presentation asks a host for, from the data of the page: so what is shown here is what the program shows, by the
 * same code. Quotes and reports hold what is shown of them and no more.
 */
export function answersFrom(view: BriefingView): Transport {
  const scenes = new Map<unknown, BriefingView['scenes'][number]>(view.scenes.map((content) => [content.scene.id, content]));
  const reports = new Map<unknown, BriefingView['reports'][number]>(view.reports.map((report) => [report.id, report]));
  const quotesOf = new Map<unknown, BriefingView['quotes'][number][]>();
  for (const quote of view.quotes) for (const id of [quote.id, ...quote.supports]) quotesOf.set(id, [...quotesOf.get(id) ?? [], quote]);
  const answers: Readonly<Record<string, (asked: Asked) => unknown>> = {
    'scene.list': () => view.scenes.map(({ scene }) => scene),
    'scene.read': ({ id }) => scenes.get(id),
    'relation.list': () => view.symmetricRelations.map((name) => ({ name, isSymmetric: true })),
    'network.measure': () => view.measured ?? undefined,
    'quote.list': ({ thingId }) => ({ total: quotesOf.get(thingId)?.length ?? 0, quotes: quotesOf.get(thingId) ?? [] }),
    'report.read': ({ id }) => (reports.has(id) ? { report: reports.get(id) } : undefined),
    'source.list': () => view.sources,
  };
  return {
    call: (name, input) => {
      const value = isAsked(input) ? answers[name]?.(input) : undefined;
      return Promise.resolve(value === undefined ? { ok: false, error: { code: 'NOT_AVAILABLE', message: words.unanswered(name) } } : { ok: true, value });
    },
    subscribe: () => () => undefined,
  };
}
