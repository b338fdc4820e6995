import type { Bridge } from '../../shared/bridge.ts';

/** The way to the host: calls go there and are always answered with a reply; its events come back. */
export type Transport = Bridge;
