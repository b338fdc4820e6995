const unsafe = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu;
const loosePercent = /%(?![0-9A-Fa-f]{2})/g;

/** An address as RFC 3986 allows it, everything else escaped; null where it has no scheme, or is none. */
export function uriOf(address: string | null): string | null {
  if (address === null || !/^(?:https?|ftps?|gemini):\/\//i.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  // A bracket is allowed in the address of a host alone, of IPv6; such hosts are rare enough to be left out.
  if (/^[a-z]+:\/\/[^/?#]*\[/i.test(href)) return null;
  const [before = '', ...fragments] = href.replace(unsafe, (sign) => encodeURIComponent(sign)).replace(loosePercent, '%25').split('#');
  return fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`;
}
