import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, CallChannel, EventChannel } from '../shared/bridge.ts';
import type { HostEvent } from '../shared/events.ts';

const callChannel: CallChannel = 'casewright:call';
const eventChannel: EventChannel = 'casewright:event';

// Two functions and never `ipcRenderer` itself, which would open every channel to the page.
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  subscribe: (listener) => {
    const listen = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on(eventChannel, listen);
    return () => {
      ipcRenderer.off(eventChannel, listen);
    };
  },
};

contextBridge.exposeInMainWorld('casewright', bridge);
