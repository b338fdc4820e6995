/** Where the application's page lives: a scheme of its own, so that it is no `file://` page. */
export const appScheme = 'app';
export const appOrigin = 'app://casewright';
export const appPage = `${appOrigin}/index.html`;

/** Whether a URL belongs to the application. Parsed, because prefixes lie (`app://casewright.example`). */
export function isOfApp(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, port } = new URL(url);
  return protocol === `${appScheme}:` && host === 'casewright' && username === '' && password === '' && port === '';
}
