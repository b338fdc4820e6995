import { v5 } from 'uuid';
import { derivedUuid } from '../release/ids.ts';

/** The namespace in which STIX 2.1 (section 2.9) derives identifiers of observables from what they hold. */
const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** An identifier of an object of ours, which follows from the words alone: always the same for the same thing of a case. */
export function stixId<T extends string>(type: T, words: string): `${T}--${string}` {
  return `${type}--${derivedUuid(`stix ${words}`)}`;
}

/** The identifier of a file by its bytes and name, as everybody derives it. Contributing properties are in the order of their names. */
export function fileId(sha256: string, name: string): string {
  return `file--${v5(JSON.stringify({ hashes: { 'SHA-256': sha256 }, name }), observableNamespace)}`;
}

/** The identifier of an artifact by its bytes, as everybody derives it. */
export function artifactId(sha256: string, payload: string): string {
  return `artifact--${v5(JSON.stringify({ hashes: { 'SHA-256': sha256 }, payload_bin: payload }), observableNamespace)}`;
}
