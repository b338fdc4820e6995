import type { Marking } from '../../../../shared/vocabulary.ts';
import type { StixObject } from './object.ts';

/** The definitions of TLP 2.0 as OASIS has published them (cti-stix-common-objects); they are never sent out changed. */
const published: Readonly<Record<Marking, { readonly uuid: string; readonly level: string }>> = {
  'TLP:CLEAR': { uuid: '94868c89-83c2-464b-929b-a1a8aa3c8487', level: 'clear' },
  'TLP:GREEN': { uuid: 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb', level: 'green' },
  'TLP:AMBER': { uuid: '55d920b0-5e8b-4f79-9ee9-91f868d9b421', level: 'amber' },
  'TLP:AMBER+STRICT': { uuid: '939a9414-2ddd-4d32-a0cd-375ea402b003', level: 'amber+strict' },
  'TLP:RED': { uuid: 'e828b379-4e03-4974-9ac4-e53a884c97c1', level: 'red' },
};

export const tlpExtensionId = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

export function markingId(marking: Marking): string {
  return `marking-definition--${published[marking].uuid}`;
}

export function markingDefinition(marking: Marking): StixObject {
  return {
    type: 'marking-definition', spec_version: '2.1', id: markingId(marking), created: '2022-10-01T00:00:00.000Z', name: marking,
    extensions: { [tlpExtensionId]: { extension_type: 'property-extension', tlp_2_0: published[marking].level } },
  };
}
