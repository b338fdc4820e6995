import path from 'node:path';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { applicationFolder } from '../hosts/application.ts';
import type { Told } from './messages.ts';
import { deliver, invokeBinding, preloadScript } from './preload.ts';
import { MainProcess } from './process.ts';

/** Where Chromium believes the application is: it knows no `app:` scheme. Names never resolve, so nothing can be there. */
const shownOrigin = 'https://casewright.test';
const appOrigin = 'app://casewright';

const toApp = (url: string) => (url.startsWith(`${shownOrigin}/`) ? appOrigin + url.slice(shownOrigin.length) : url);

/**
 * The shipped bundles at work: the main process in Node, the preload script and the renderer in Chromium. Requests
 * of a page go to the main process's `app:` handler, calls to its `ipcMain`. Has a lifetime: `close` it.
 */
export class StandInApplication {
  readonly main: MainProcess;
  readonly #context: BrowserContext;
  readonly #pages = new Map<number, Promise<Page>>();
  readonly #opened: ((page: Page) => void)[] = [];

  private constructor(context: BrowserContext, args: readonly string[], environment: Record<string, string>) {
    this.#context = context;
    this.main = new MainProcess(args, environment, (told) => void this.#hear(told));
  }

  static async start(context: BrowserContext, args: readonly string[], environment: Record<string, string>): Promise<{ application: StandInApplication; page: Page }> {
    const application = new StandInApplication(context, args, environment);
    const page = await Promise.race([application.nextPage(), application.main.ended.then(() => Promise.reject(new Error('The main process ended before it opened a window')))]);
    return { application, page };
  }

  /** The page of the window that is opened next. */
  nextPage(): Promise<Page> {
    return new Promise((resolve) => this.#opened.push(resolve));
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await (await page).close();
    await this.main.stop();
  }

  async #hear(told: Told): Promise<void> {
    if (told.type === 'load') {
      const page = this.#open(told.window, told.url);
      this.#pages.set(told.window, page);
      this.#opened.shift()?.(await page);
    } else if (told.type === 'send') {
      const page = await this.#pages.get(told.window);
      // A page on its way elsewhere or closed hears nothing, as in Electron.
      await page?.evaluate(([name, channel, values]) => {
        const call: unknown = Reflect.get(window, Symbol.for(name));
        if (typeof call === 'function') call(channel, values);
      }, [deliver, told.channel, told.values] as const).catch(() => undefined);
    }
  }

  async #open(window: number, url: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.route('**/*', (route) => this.#answer(route));
    await page.exposeBinding(invokeBinding, (source, channel: string, values: readonly unknown[]) => {
      const frame = { isMain: source.frame === page.mainFrame(), url: toApp(source.frame.url()) };
      return this.main.ask('invoke', { window, frame, channel, values });
    });
    await page.addInitScript({ content: preloadScript(path.join(applicationFolder, 'out/preload/index.cjs')) });
    page.on('close', () => void this.main.ask('windowClosed', { window }).catch(() => undefined));
    await page.goto(url.replace(appOrigin, shownOrigin));
    return page;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const answer = await this.main.ask('fetch', { url: toApp(request.url()), method: request.method() }).catch(() => null);
    if (answer === null) await route.abort();
    else await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
  }
}
