import type { Kind } from './lexicon.ts';
import { wordSet } from './words.ts';

interface Frame {
  readonly kind: Kind;
  readonly verbs: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

const frame = (kind: Kind, verbs: string, objects: string): Frame => ({ kind, verbs: wordSet(verbs), objects: wordSet(objects) });

/** Verbs that tell of an operation only with an object of a certain kind. */
const frames: readonly Frame[] = [
  frame('influence', 'sway tip skew distort subvert disrupt divide split weaken shape steer swing corrode delegitimize disenfranchise', 'election elections vote votes referendum ballot primary alliance views opinion opinions debate electorate voters democracy institutions society societies outcome result results contest discourse process unity confidence trust faith councils parliament'),
  frame('cyber', 'access enter copy download exfiltrate steal extract collect clone', 'mailbox mailboxes inbox inboxes roll rolls database databases registration passwords credentials servers files secrets'),
  frame('cyber', 'install implant deploy insert', 'malware program programs software keylogger implant implants code tool tools backdoor spyware'),
  frame('cyber', 'encrypt wipe erase', 'files systems computers servers data network networks'),
  frame('cyber', 'tamper alter manipulate delete rig', 'machines rolls registration tally tallies ballots equipment returns'),
  frame('cyber', 'access enter probe hijack infect', 'server servers network networks system systems device devices router routers portal portals account accounts website websites computers domain infrastructure'),
  frame('cyber', 'exploit', 'vulnerability vulnerabilities firewall appliance flaw flaws servers server'),
  frame('cyber', 'lock extort', 'files systems computers victims company companies hospital hospitals'),
  frame('cyber', 'jam', 'signals signal station stations frequencies broadcasts radio'),
  frame('cyber', 'knock', 'offline'),
  frame('cyber', 'trick lure dupe', 'opening clicking passwords attachment link credentials'),
  frame('espionage', 'bug tap', 'phone phones telephone telephones office offices line lines'),
  frame('espionage', 'spy', 'on'),
  frame('funding', 'fund finance loan lend donate funnel channel bankroll support give provide pay transfer', 'party parties separatists extremists campaign candidate candidates militia militias movements insurgents rebels'),
  frame('funding', 'offer pay promise', 'ballots votes vote'),
  frame('funding', 'fund finance bankroll', 'website websites outlet outlets portal portals newspaper newspapers channel channels broadcaster troll trolls'),
  frame('funding', 'wire transfer hand deliver smuggle launder', '$ € £ cash money funds dollars euros rubles roubles payments proceeds'),
  frame('influence', 'lobby', 'deputies lawmakers legislators officials members senators parliamentarians'),
  frame('funding', 'accept take receive', 'bribe bribes kickbacks'),
  frame('intimidation', 'press pressure bully coerce blackmail', 'editors editor publishers newspaper universities university officials lawmakers candidates students exiles relatives neighbors neighbours companies voters judges journalists families witnesses governments government politicians deputies publishers organizers'),
  frame('unrest', 'stage attempt plot mount back orchestrate instigate', 'coup putsch uprising provocation provocations riot riots'),
  frame('violence', 'carry commit conduct stage launch execute', 'explosion explosions bombing bombings arson murder murders assassination assassinations killing killings poisoning abduction'),
  frame('sanctions', 'expel', 'diplomat diplomats attaché attachés'),
  frame('disinformation', 'clone imitate mimic replicate', 'website websites site sites outlet outlets newspaper newspapers pages'),
  frame('cyber', 'harvest scrape', 'data profiles records'),
  frame('cyber', 'knock cut disrupt', 'power electricity grid'),
  frame('violence', 'cut damage derail blow', 'cable cables pipeline pipelines train trains railway'),
  frame('espionage', 'collect gather pass', 'intelligence secrets'),
  frame('unrest', 'urge incite encourage', 'supporters followers mobs crowds protesters'),
  frame('influence', 'discourage dissuade suppress deter', 'voters turnout voting'),
  frame('violence', 'burn torch bomb shell storm attack vandalize firebomb', 'office offices stations station memorial cemetery embassy headquarters warehouse'),
  frame('unrest', 'bring bus send', 'protesters demonstrators provocateurs thugs rioters'),
  frame('cyber', 'shut bring', 'websites website sites portal portals servers'),
  frame('cyber', 'rent lease', 'servers server'),
  frame('influence', 'rely use employ', 'proxies intermediaries cutouts trolls'),
  frame('influence', 'work', 'campaign campaigns election elections referendum referendums'),
  frame('disinformation', 'sell buy purchase', 'followers likes subscribers'),
  frame('disinformation', 'register lease rent', 'domain domains'),
  frame('disinformation', 'spray paint daub scatter drop paste glue', 'graffiti slogans slogan leaflets stickers posters coffins flyers symbols swastikas stars'),
  frame('espionage', 'use deploy install', 'spyware pegasus stalkerware'),
  frame('espionage', 'plant install hide', 'bug bugs microphone microphones camera cameras'),
  frame('violence', 'lay plant place set detonate mail', 'explosives explosive bomb bombs fire fires incendiary'),
  frame('violence', 'order plan plot attempt authorize approve arrange', 'poisoning assassination murder kidnapping abduction killing arson'),
  frame('disclosure', 'expose reveal publish post', 'addresses identities numbers'),
  frame('cyber', 'guess crack spray brute-force stuff dump intercept harvest lift capture reset', 'password passwords credentials hashes logins tokens keys'),
  frame('cyber', 'pass bypass evade defeat circumvent disable exploit penetrate', 'firewall firewalls authentication gateway gateways antivirus appliance appliances router routers'),
  frame('cyber', 'seek attempt achieve perform conduct make', 'lateral'),
  frame('cyber', 'read open search browse monitor access download forward', 'mailbox mailboxes inbox inboxes'),
  frame('cyber', 'take cripple paralyze crash overload flood disrupt', 'offline servers server website websites portal portals'),
  frame('cyber', 'demand extort', 'ransom ransoms'),
  frame('cyber', 'hijack commandeer seize', 'account accounts cameras camera routers devices channel channels domain domains'),
  frame('funding', 'buy purchase trade', 'vote votes deputies judges lawmakers endorsements'),
  frame('funding', 'launder wash convert clean', 'funds money proceeds cash cryptocurrency bitcoin coins'),
  frame('disinformation', 'make produce concoct invent fake forge fabricate doctor stage', 'documents document decree decrees letter letters recording recordings receipts invoices evidence quotation quotations screenshots testimony'),
  frame('disinformation', 'pretend claim purport', 'journalists reporters veterans activists'),
  frame('influence', 'fix rig throw steal swing', 'election elections vote votes ballot referendum contest polls'),
  frame('influence', 'inflame stir whip deepen widen exploit aggravate fan', 'tensions tension divisions division grievances resentment anger outrage hostility hatred fears'),
  frame('influence', 'split turn set', 'electorate society communities allies'),
  frame('intimidation', 'threaten menace terrorize hound', 'voters relatives journalists exiles family families witnesses officials'),
  frame('espionage', 'shadow tail surveil', 'dissident dissidents journalist journalists exile exiles lawyer lawyers'),
  frame('espionage', 'hand give pass sell leak deliver', 'secrets blueprints plans codes'),
  frame('unrest', 'organize hold stage', 'rallies rally'),
  frame('sanctions', 'list blacklist', 'individuals entities persons companies organizations organisations officials'),
  frame('sanctions', 'freeze', 'assets'),
  frame('sanctions', 'impose adopt propose extend', 'restrictive'),
  frame('cyber', 'read intercept copy forward', 'mail email emails e-mail e-mails messages correspondence chats'),
  frame('cyber', 'move pivot', 'laterally'),
  frame('cyber', 'gain establish maintain keep achieve', 'persistence foothold'),
  frame('cyber', 'deploy drop load install plant', 'webshell webshells loader trojan wiper rootkit beacon stealer ransomware'),
  frame('cyber', 'scan enumerate map', 'network networks hosts ports systems servers'),
  frame('cyber', 'switch turn', 'off'),
  frame('disinformation', 'place plant ghostwrite', 'articles article columns column op-eds essays advertorials'),
  frame('disinformation', 'boost flood push', 'hashtag hashtags'),
  frame('disinformation', 'invent concoct fabricate', 'plot pretext story stories'),
  frame('disinformation', 'clone alter synthesize fake', 'voice voices footage'),
  frame('funding', 'route move channel funnel send', 'payments payment funds money proceeds cash'),
  frame('funding', 'offer promise', 'bribe bribes stake share cash money job jobs visa visas'),
  frame('espionage', 'plant install hide', 'device devices bugs wiretap tracker trackers'),
  frame('espionage', 'act', 'agents'),
  frame('violence', 'drug seize snatch lure', 'dissident dissidents exile exiles journalist journalists her him'),
  frame('influence', 'keep scare', 'away'),
  frame('influence', 'fund pay finance', 'lobbyists lobbyist'),
];

const byVerb: ReadonlyMap<string, readonly Frame[]> = new Map([...new Set(frames.flatMap(({ verbs }) => [...verbs]))].map((verb) => [verb, frames.filter(({ verbs }) => verbs.has(verb))]));

/** What a verb tells of with an object such as this one, or null. */
export function framedBy(verb: string, object: string): Kind | null {
  return byVerb.get(verb)?.find(({ objects }) => objects.has(object))?.kind ?? null;
}

export const framedVerbs: readonly string[] = [...byVerb.keys()];
