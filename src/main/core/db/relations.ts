/** A relation that every case starts with. */
export interface RelationSeed {
  readonly name: string;
  readonly label: string;
  readonly inverseLabel: string;
  readonly isRole: boolean;
  readonly isSymmetric: boolean;
}

const role = (name: string, label: string, inverseLabel: string): RelationSeed =>
  ({ name, label, inverseLabel, isRole: true, isSymmetric: false });
const link = (name: string, label: string, inverseLabel: string): RelationSeed =>
  ({ name, label, inverseLabel, isRole: false, isSymmetric: false });
const mutual = (name: string, label: string): RelationSeed =>
  ({ name, label, inverseLabel: label, isRole: false, isSymmetric: true });

/** Parts in operations first, then links between actors, then between operations and events. */
export const relationSeeds: readonly RelationSeed[] = [
  role('executes', 'executes', 'executed by'),
  role('directs', 'directs', 'directed by'),
  role('authorises', 'authorises', 'authorised by'),
  role('approves', 'approves', 'approved by'),
  role('enables', 'enables', 'enabled by'),
  role('supports', 'supports', 'supported by'),
  role('plans', 'plans', 'planned by'),
  role('considers', 'considers', 'considered by'),
  role('takes_part_in', 'takes part in', 'with the part of'),
  role('targets', 'targets', 'targeted by'),
  role('harms', 'harms', 'harmed by'),
  role('benefits', 'benefits', 'benefits from'),
  role('impersonates', 'impersonates', 'impersonated by'),
  role('uses', 'uses', 'used by'),
  role('discloses', 'discloses', 'disclosed by'),
  role('responds_to', 'responds to', 'answered by'),
  link('leads', 'leads', 'led by'),
  link('member_of', 'member of', 'has member'),
  link('part_of', 'part of', 'has part'),
  link('based_in', 'based in', 'seat of'),
  link('holds_office', 'holds the office of', 'held by'),
  link('works_for', 'works for', 'employs'),
  link('agent_of', 'agent of', 'has agent'),
  link('controls', 'controls', 'controlled by'),
  link('prefers', 'prefers', 'preferred by'),
  link('publishes', 'publishes', 'published by'),
  link('disputes', 'disputes', 'disputed by'),
  link('precedes', 'precedes', 'follows'),
  mutual('linked_to', 'linked to'),
  mutual('met_with', 'met with'),
  mutual('adversary_of', 'adversary of'),
  mutual('close_to', 'close to'),
];
