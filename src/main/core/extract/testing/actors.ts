import type { ActorType, MentionKind } from '../../../../shared/vocabulary.ts';
import type { FoundActor } from '../model.ts';

/**
 * Actors for tests: every place where one of the names stands, by whole words. `same` gives names that are
 * adjectives of another of them; an actor's key is its name.
 */
export function actorsIn(text: string, cast: Readonly<Record<string, ActorType>>, same: Readonly<Record<string, string>> = {}): FoundActor[] {
  const found = new Map<string, FoundActor>();
  const names = Object.entries(cast).toSorted(([a], [b]) => b.length - a.length);
  for (const [name, type] of names) {
    const key = same[name] ?? name;
    const kind: MentionKind = key === name ? 'name' : 'demonym';
    const pattern = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu');
    const mentions = [...text.matchAll(pattern)].map(({ index }) => ({ from: index, to: index + name.length, kind, actorKey: key }));
    if (mentions.length === 0) continue;
    const before = found.get(key);
    const aliases = kind === 'demonym' ? [{ name, kind, language: null }] : [];
    found.set(key, {
      key, name: key, type, role: null, knownId: null, aliases: [...(before?.aliases ?? []), ...aliases],
      mentions: [...(before?.mentions ?? []), ...mentions].toSorted((a, b) => a.from - b.from),
      score: 1, because: [{ rule: 'test', note: null, words: [] }],
    });
  }
  return [...found.values()];
}
