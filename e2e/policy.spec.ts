import { expect, test } from './fixtures.ts';

/** Where the application is: the local host, Electron, or what the stand-in shows for it. */
const ownAddress = /^(blob:)?(http:\/\/127\.0\.0\.1:\d+|app:\/\/casewright|https:\/\/casewright\.test)\//;

const views = [
  { what: 'welcome screen', args: ['--welcome'], drawn: 'button' },
  // The network is drawn by a library that must do without inline styles and markup from strings.
  { what: 'sample case', args: [], drawn: 'canvas' },
] as const;
for (const { what, args, drawn } of views) {
  test(`the ${what} keeps to the policy of its host and asks nobody else`, async ({ launch, context }) => {
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.on('request', (request) => {
      if (!ownAddress.test(request.url())) complaints.push(request.url());
    });
    const { page } = await launch(args);
    await expect(page.locator(drawn).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    expect(complaints).toEqual([]);
  });
}
