import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const assetMap = z.record(z.string(), z.string());

/** A file of the renderer: where it lies and its media type. */
export interface Asset {
  readonly file: string;
  readonly mediaType: string;
}

/** The files of the built renderer by URL path (`/assets/index-1a2b.js`); nothing else is ever served. */
export type Assets = ReadonlyMap<string, Asset>;

/**
 * Reads the map that the build wrote. A request's path is only ever looked up in it, never joined to a folder.
 *
 * @throws Error when the renderer is not built
 */
export function readAssets(renderer: string): Assets {
  const mapFile = path.join(renderer, 'asset-map.json');
  if (!fs.existsSync(mapFile)) throw new Error('The renderer is not built. Run "npm run build" first.');
  const names = assetMap.parse(JSON.parse(fs.readFileSync(mapFile, 'utf8')));
  const assets = Object.entries(names).map(([name, mediaType]): [string, Asset] => [`/${name}`, { file: path.join(renderer, name), mediaType }]);
  const all = new Map(assets);
  const page = all.get('/index.html');
  if (page) all.set('/', page);
  return all;
}
