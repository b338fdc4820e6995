import type { Kind } from './lexicon.ts';
import type { Unit } from './units.ts';
import { wordSet } from './words.ts';

interface Frame {
  readonly kind: Kind;
  readonly verbs: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** Of these words one has to stand in the sentence, too. */
  readonly beside: ReadonlySet<string> | null;
}

const frame = (kind: Kind, verbs: string, objects: string, beside: string | null = null): Frame => ({ kind, verbs: wordSet(verbs), objects: wordSet(objects), beside: beside === null ? null : wordSet(beside) });

/** Tell of reading or switching that it was not one's own. */
const intrusion = 'hackers hacker intruders intruder attackers attacker spies operatives operators malware spyware implant remotely stolen hacked compromised breached password passwords unauthorized unauthorised covertly secretly';
/** Tell of a paper that it comes from listening in. */
const listening = 'intercepted intercepts wiretap wiretaps wiretapped bugged tapped surveillance spy spies recruited handler handlers';
/** What is set on fire to harm others. */
const buildings = 'office offices headquarters warehouse depot embassy consulate synagogue mosque church memorial cemetery school station ministry shop restaurant shelter barracks newsroom studio';
/** What people are kept away from to sway a vote. */
const polling = 'polls referendum vote voting election elections ballot ballots polling booths';

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
  frame('violence', 'lay plant place set detonate mail', 'explosives explosive bomb bombs incendiary'),
  frame('violence', 'order plan plot attempt authorize approve arrange', 'poisoning assassination murder kidnapping abduction killing arson'),
  frame('disclosure', 'expose reveal publish post', 'addresses identities numbers'),
  frame('cyber', 'guess crack spray brute-force stuff dump intercept harvest lift capture reset', 'password passwords credentials hashes logins tokens keys'),
  frame('cyber', 'pass bypass evade defeat circumvent disable exploit penetrate', 'firewall firewalls authentication gateway gateways antivirus appliance appliances router routers'),
  frame('cyber', 'seek attempt achieve perform conduct make', 'lateral'),
  frame('cyber', 'access download', 'mailbox mailboxes inbox inboxes'),
  frame('cyber', 'read open search browse monitor forward', 'mailbox mailboxes inbox inboxes', intrusion),
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
  frame('unrest', 'organize hold stage', 'rallies rally protests demonstrations'),
  frame('disinformation', 'register open', 'accounts profiles'),
  frame('influence', 'guide steer', 'network networks channels pages accounts'),
  frame('sanctions', 'list blacklist', 'individuals entities persons companies organizations organisations officials'),
  frame('sanctions', 'freeze', 'assets'),
  frame('sanctions', 'impose adopt propose extend', 'restrictive'),
  frame('cyber', 'read', 'mail email emails e-mail e-mails messages correspondence chats', intrusion),
  frame('cyber', 'intercept copy', 'mail email emails e-mail e-mails messages correspondence chats'),
  frame('cyber', 'forward', 'mail email emails e-mail e-mails messages correspondence chats', intrusion),
  frame('cyber', 'move pivot', 'laterally'),
  frame('cyber', 'gain establish maintain keep achieve', 'persistence foothold'),
  frame('cyber', 'deploy drop load install plant', 'webshell webshells loader trojan wiper rootkit beacon stealer ransomware'),
  frame('cyber', 'scan enumerate map', 'network networks hosts ports systems servers'),
  frame('cyber', 'switch turn', 'off', intrusion),
  frame('disinformation', 'place plant ghostwrite', 'articles article columns column op-eds essays advertorials'),
  frame('disinformation', 'boost flood push', 'hashtag hashtags'),
  frame('disinformation', 'invent concoct fabricate', 'plot pretext story stories'),
  frame('disinformation', 'clone alter synthesize fake', 'voice voices footage'),
  frame('funding', 'route move channel funnel send', 'payments payment funds money proceeds cash'),
  frame('funding', 'offer promise', 'bribe bribes stake share cash money job jobs visa visas'),
  frame('espionage', 'plant install hide', 'device devices bugs wiretap tracker trackers'),
  frame('espionage', 'act', 'agents'),
  frame('violence', 'drug seize snatch lure', 'dissident dissidents exile exiles journalist journalists her him'),
  frame('influence', 'keep scare frighten drive deter', 'away', polling),
  frame('espionage', 'place put plant', 'spyware'),
  frame('espionage', 'sign', 'order orders warrant warrants'),
  frame('espionage', 'receive', 'summaries transcripts intercepts', listening),
  frame('cyber', 'destroy shred erase', 'files records servers evidence papers logs'),
  frame('cyber', 'supply provide', 'software spyware tool tools'),
  frame('cyber', 'obtain win get', 'foothold'),
  frame('cyber', 'pull take', 'records declarations rows entries'),
  frame('intimidation', 'blackmail extort', 'company firm owner editor mayor clerk officer manager merchant trader carrier deputy official'),
  frame('cyber', 'abuse hijack misuse', 'tool tools credentials accounts account update updates certificate certificates'),
  frame('cyber', 'provide supply lease', 'infrastructure servers server hosting malware exploits'),
  frame('cyber', 'dump', 'credentials memory database databases'),
  frame('cyber', 'sell offer', 'access data credentials'),
  frame('espionage', 'sell buy compile', 'dossier dossiers secrets records'),
  frame('espionage', 'place put', 'device devices tracker trackers microphone microphones camera cameras'),
  frame('espionage', 'follow', 'wife husband journalist journalists dissident dissidents exile exiles car movements'),
  frame('funding', 'channel move transfer route wire funnel send', 'euros dollars million roubles rubles pounds francs'),
  frame('funding', 'give hand offer bring', 'members lawmakers deputies parliamentarians legislators watches gifts caviar envelopes'),
  frame('funding', 'finance fund pay cover', 'trips trip travel stay stays fares flights'),
  frame('influence', 'bring invite fly', 'journalists influencers bloggers observers parliamentarians'),
  frame('influence', 'use employ hire enlist', 'hackers contractors criminals mercenaries gangs'),
  frame('influence', 'persuade induce', 'colleagues members lawmakers deputies voters'),
  frame('disinformation', 'provide supply feed', 'narratives narrative talking stories material materials disinformation propaganda'),
  frame('disinformation', 'run operate', 'channels channel newsroom newsrooms bots'),
  frame('disinformation', 'send post circulate', 'forgery forgeries'),
  frame('unrest', 'direct organize run lead', 'training camp camps riots riot unrest'),
  frame('unrest', 'train', 'protesters fighters rioters militants men youths'),
  frame('intimidation', 'threaten', 'rapporteur reporter reporters clerk journalist mother mothers relative parents'),
  frame('violence', 'set', 'fire fires alight ablaze', buildings),
  frame('violence', 'order arrange commission instigate', 'attack attacks arson killing bombing fire'),
  frame('violence', 'send mail', 'parcels parcel incendiary'),
  frame('influence', 'fund pay finance', 'lobbyists lobbyist'),
];

const byVerb: ReadonlyMap<string, readonly Frame[]> = new Map([...new Set(frames.flatMap(({ verbs }) => [...verbs]))].map((verb) => [verb, frames.filter(({ verbs }) => verbs.has(verb))]));

/** What a verb tells of with an object such as this one in such a sentence, or null. */
export function framedBy(verb: string, object: string, sentence: readonly Pick<Unit, 'lower'>[]): Kind | null {
  return byVerb.get(verb)?.find(({ objects, beside }) => objects.has(object) && (beside === null || sentence.some(({ lower }) => beside.has(lower))))?.kind ?? null;
}

export const framedVerbs: readonly string[] = [...byVerb.keys()];
