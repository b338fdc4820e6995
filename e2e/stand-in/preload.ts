import fs from 'node:fs';

/** The function that the driver calls in a page to deliver what the main process sent. */
export const deliver = 'casewright.stand-in.deliver';
/** The binding that carries `ipcRenderer.invoke` to the driver. */
export const invokeBinding = 'casewrightStandInInvoke';

/**
 * A script that runs the built preload script in a page before the page's own, with a stand-in for what Electron
 * gives to sandboxed preload scripts. As in Electron, it runs in main frames only.
 *
 * @param preload the CommonJS bundle
 */
export function preloadScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    const invoke = window[${JSON.stringify(invokeBinding)}];
    const listeners = new Map();
    const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
    const ipcRenderer = {
      invoke: (channel, ...values) => invoke(channel, values),
      on: (channel, listener) => { of(channel).add(listener); },
      off: (channel, listener) => { of(channel).delete(listener); },
    };
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
    };
    Object.defineProperty(window, Symbol.for(${JSON.stringify(deliver)}), {
      value: (channel, values) => { for (const listener of of(channel)) listener({}, ...values); },
    });
    const module = { exports: {} };
    const require = (name) => {
      if (name !== 'electron') throw new Error('A sandboxed preload script can not load ' + name);
      return { contextBridge, ipcRenderer };
    };
    (function (require, module, exports) { ${fs.readFileSync(preload, 'utf8')}
    })(require, module, module.exports);
  })();`;
}
