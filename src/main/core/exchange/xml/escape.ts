/** What XML 1.0 can't hold, even escaped. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text with U+FFFD for each sign that XML can't hold, so that places still count. */
export const holdableInXml = (text: string): string => text.toWellFormed().replaceAll(forbidden, '\uFFFD');

/** Text for an attribute or an element, its white space kept; what XML can't hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return holdableInXml(text).replaceAll(/[&<>"\t\n\r]/g, (sign) => named[sign] ?? sign);
}

type Value = string | number | boolean | null;

/** ` name="value"` for each that there is. */
export function attributes(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values).map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`)).join('');
}

/** An element with its attributes and what is inside, as it stands: text must be escaped before. */
export function element(name: string, values: Readonly<Record<string, Value>>, inside = ''): string {
  return inside === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
