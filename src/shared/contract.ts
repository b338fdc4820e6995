import type { z } from 'zod';
import { backupVerbs } from './contract/backups.ts';
import { batchVerbs } from './contract/batches.ts';
import { bundleVerbs } from './contract/bundles.ts';
import { caseVerbs } from './contract/cases.ts';
import { checkVerbs } from './contract/checks.ts';
import { custodyVerbs } from './contract/custody.ts';
import { exchangeVerbs } from './contract/exchange.ts';
import { facetVerbs } from './contract/facets.ts';
import { hostVerbs } from './contract/hosts.ts';
import { mergeVerbs } from './contract/merges.ts';
import { originalVerbs } from './contract/originals.ts';
import { questionVerbs } from './contract/questions.ts';
import { readingVerbs } from './contract/readings.ts';
import { pageVerbs } from './contract/pages.ts';
import { paneVerbs } from './contract/panes.ts';
import { proposalVerbs } from './contract/proposals.ts';
import { rescueVerbs } from './contract/rescue.ts';
import { reportVerbs } from './contract/reports.ts';
import { sceneVerbs } from './contract/scenes.ts';
import { searchVerbs } from './contract/search.ts';
import { signingVerbs } from './contract/signing.ts';
import { thingVerbs } from './contract/things.ts';
import { versionVerbs } from './contract/versions.ts';
import type { Verb } from './contract/verb.ts';

/** Every verb that a host answers, by name. Types of inputs, outputs and handlers derive from it. */
export const contract = { ...hostVerbs, ...caseVerbs, ...reportVerbs, ...pageVerbs, ...thingVerbs, ...paneVerbs, ...questionVerbs, ...facetVerbs, ...proposalVerbs, ...versionVerbs, ...checkVerbs, ...searchVerbs, ...originalVerbs, ...readingVerbs, ...batchVerbs, ...exchangeVerbs, ...bundleVerbs, ...signingVerbs, ...sceneVerbs, ...custodyVerbs, ...backupVerbs, ...rescueVerbs, ...mergeVerbs } as const;

export type Contract = typeof contract;
export type VerbName = keyof Contract;
export type Input<N extends VerbName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends VerbName> = z.output<Contract[N]['input']>;
export type Output<N extends VerbName> = z.output<Contract[N]['output']>;

/** Names of the verbs of one kind. */
export type NamesOf<K extends Verb['kind']> = { [N in VerbName]: Contract[N]['kind'] extends K ? N : never }[VerbName];
