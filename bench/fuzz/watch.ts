import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { instrument, mapName } from './instrument.ts';

const mapSize = 1 << 18;
/** Our own code, and the libraries that read what others wrote. */
const watched = /\/src\/(?:main\/core|shared)\/(?!.*(?:testing|\.test\.))|\/node_modules\/(?:edtf|csv-parse|saxes|postal-mime|marked|yauzl|mammoth)\/.*\.[cm]?js$/;

/** What the watched code reached. */
export interface Watch {
  /** Forgets what was reached. */
  clear(): void;
  /** How many branches, counted as new from 1, 2, 3, 4, 8, 16, 32 and 128 times on, were never reached so often before. */
  fresh(): number;
  /** Branches that were ever reached, and those there are. */
  readonly reached: () => { readonly branches: number; readonly of: number };
  readonly words: () => readonly string[];
}

const bucketOf = (times: number) => (times < 4 ? times : times < 8 ? 4 : times < 16 ? 5 : times < 32 ? 6 : times < 128 ? 7 : 8);

/** Has every watched module count what it reaches, from when it is loaded. Call it before that, once in a thread. */
export function startWatch(): Watch {
  const map = new Uint8Array(mapSize);
  const most = new Uint8Array(mapSize);
  let end = 0;
  const words = new Set<string>();
  Object.defineProperty(globalThis, mapName, { value: map });
  module.registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.startsWith('file:') || !watched.test(fileURLToPath(url)) || loaded.source === undefined || loaded.source === null) return loaded;
      const { code, next, words: found } = instrument(Buffer.from(loaded.source as Uint8Array).toString(), end);
      if (next > mapSize) throw new Error('There are more branches than counters');
      end = next;
      for (const word of found) words.add(word);
      return { ...loaded, format: loaded.format?.startsWith('module') === true ? 'module' : 'commonjs', source: code };
    },
  });
  return {
    clear: () => { map.fill(0, 0, end); },
    fresh() {
      let fresh = 0;
      for (let index = 0; index < end; index++) {
        const times = map[index] ?? 0;
        if (times === 0) continue;
        const bucket = bucketOf(times);
        if (bucket <= (most[index] ?? 0)) continue;
        most[index] = bucket;
        fresh++;
      }
      return fresh;
    },
    reached: () => ({ branches: most.subarray(0, end).reduce((sum, bucket) => sum + (bucket > 0 ? 1 : 0), 0), of: end }),
    words: () => [...words],
  };
}
