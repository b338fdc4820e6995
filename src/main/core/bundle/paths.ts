import type { BundleFinding } from '../../../shared/contract/bundles.ts';
import { deviceName, nameKey } from '../exchange/bag/names.ts';

const shown = (path: string) => JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);

/** What is wrong with one part of a path, in words. */
function faultOfPart(part: string): string | null {
  if (deviceName.test(part)) return 'is a device on Windows';
  if (/[\p{Cc}<>:"|?*\\]/u.test(part)) return 'has characters that a system reads as something else';
  return /[. ]$/.test(part) && part !== '.' && part !== '..' ? 'ends in a dot or space, which Windows drops' : null;
}

/** Why a path of a bag is not taken: it leads out of the bag, or means another file on another system. Null where it is fine. */
export function faultOf(path: string): BundleFinding | null {
  const outside = (why: string): BundleFinding => ({ code: 'path-escapes', subject: path, message: `The path ${shown(path)} ${why}. Nothing is read or written there.` });
  if (/^[/\\]/.test(path) || /^[a-z]:/i.test(path)) return outside('is absolute');
  if (path.startsWith('~')) return outside("starts in somebody's home folder");
  const parts = path.split('/');
  if (path.split(/[\\/]/).some((part) => part.replaceAll('\\', '') === '..')) return outside('leads out of the bundle');
  const why = parts.map(faultOfPart).find((fault) => fault !== null);
  if (path === '' || why !== undefined) return { code: 'name-unsafe', subject: path, message: `The name ${shown(path)} ${why ?? 'is empty'}.` };
  return null;
}

/** Paths of which another one differs in nothing but case or the form of accents, folders too. */
export function collisionsIn(paths: Iterable<string>): BundleFinding[] {
  const seen = new Map<string, string>();
  const findings: BundleFinding[] = [];
  for (const path of paths) {
    const parts = path.split('/');
    for (let count = 1; count <= parts.length; count++) {
      const place = parts.slice(0, count).join('/');
      const other = seen.get(nameKey(place));
      if (other === undefined) seen.set(nameKey(place), place);
      else if (other !== place) findings.push({ code: 'name-collision', subject: place, message: `${shown(place)} and ${shown(other)} are the same name on some systems.` });
    }
  }
  return [...new Map(findings.map((finding) => [finding.subject, finding])).values()];
}
