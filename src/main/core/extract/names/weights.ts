import { inflateRawSync } from 'node:zlib';
import file from '../../../../../resources/extract/names.json' with { type: 'json' };
import { rowWidth, type TaggerWeights } from './tagger.ts';

/** Unpacks the trained weights; a few milliseconds. */
export function loadWeights(): TaggerWeights {
  const bytes = inflateRawSync(Buffer.from(file.emissions, 'base64'));
  if (bytes.length !== file.buckets * rowWidth) throw new Error('resources/extract/names.json is damaged: train it again.');
  return { emissions: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), transitions: Float64Array.from(file.transitions) };
}
