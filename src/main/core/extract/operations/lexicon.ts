import { framedVerbs } from './frames.ts';
import { verbForms, wordSet } from './words.ts';

/** What an operation is about, in one word. */
export type Kind = 'influence' | 'cyber' | 'disclosure' | 'disinformation' | 'intimidation' | 'funding' | 'recruitment' | 'sanctions' | 'charges' | 'takedown' | 'unrest' | 'espionage' | 'violence';

/** Words by kind, one entry a word. */
export const byKind = (rows: readonly (readonly [kind: Kind, words: string])[]): ReadonlyMap<string, Kind> =>
  new Map(rows.flatMap(([kind, list]) => list.split(/\s+/u).map((word): [string, Kind] => [word, kind])));

/** Verbs that tell of an operation by themselves. */
export const actVerbs = byKind([
  ['cyber', 'hack breach infiltrate penetrate exfiltrate deface phish spearphish wiretap compromise exploit steal scan'],
  ['influence', 'meddle interfere intervene influence undermine discredit denigrate disparage smear tarnish vilify defame sway manipulate destabilize sow malign polarize exacerbate stoke erode'],
  ['disclosure', 'leak dump dox'],
  ['disinformation', 'disseminate fabricate forge launder spoof impersonate amplify masquerade pose'],
  ['intimidation', 'threaten intimidate harass silence coerce surveil stalk'],
  ['violence', 'assassinate kidnap abduct poison murder'],
  ['funding', 'bribe bankroll'],
  ['recruitment', 'recruit'],
  ['sanctions', 'sanction designate'],
  ['charges', 'indict'],
  ['unrest', 'sabotage'],
]);

/** Verbs that tell of an operation with a fitting object: "ran a campaign", "sent forged letters". */
export const lightVerbs = wordSet('publish release post disclose share send create establish run operate maintain manage register purchase buy produce write spread distribute circulate promote broadcast plant push upload use deploy install launch conduct carry wage mount undertake execute orchestrate coordinate organize stage pay fund finance hire offer sell instruct order direct authorize approve oversee supervise support sponsor back lead plan consider contemplate pursue attempt implement employ develop impose reveal announce expand increase adopt continue take delete pull ban remove suspend retire disable seize employ break gain obtain attack target carry command give intensify travel administer control stage alter tamper change rig begin start initiate engage seek facilitate enable perpetrate utilize leverage traffic exert own prepare abandon shelve scrap pass supply act move forward hand burrow tunnel log get');

/** Verbs that tell of one only by a suspicious thing that they make or move: "mailed forged letters". */
export const makingVerbs = wordSet('manufacture make seed flood inject funnel channel route doctor build commission mail circulate print boost drop invent feed place air author draft ghostwrite fake peddle repeat parrot churn propagate generate hire cultivate corrupt enlist');

/** Verbs of those who run a thing that is itself the operation: "the network was run by". */
export const runVerbs = wordSet('run command operate manage administer conduct direct orchestrate control execute lead coordinate carry');

/** Changes of a vote itself: "altered tallies". */
export const voteVerbs = wordSet('alter tamper change rig');
export const voteNouns = wordSet('tally tallies votes ballots results rolls');

/** Verbs of which the subject lets others act, with the part in the operation that they have by it. */
export const leadingVerbs: ReadonlyMap<string, string> = new Map([
  ['authorize', 'authorises'], ['approve', 'approves'], ['order', 'directs'], ['direct', 'directs'], ['instruct', 'directs'],
  ['oversee', 'directs'], ['supervise', 'directs'], ['lead', 'directs'], ['support', 'supports'], ['sponsor', 'supports'], ['back', 'supports'],
  ['fund', 'supports'], ['finance', 'supports'], ['facilitate', 'enables'], ['enable', 'enables'], ['plan', 'plans'], ['prepare', 'plans'], ['abandon', 'considers'], ['shelve', 'considers'], ['scrap', 'considers'], ['consider', 'considers'], ['contemplate', 'considers'],
]);

/** What harms a society, with the verbs that bring it about: "raise doubts", "create division". */
export const stirring = wordSet('raise cast create foment incite fuel breed instill inflame provoke cause spur generate spread exploit deepen');
export const strife = wordSet('doubt doubts division divisions discord chaos confusion distrust mistrust tension tensions unrest fear violence hatred polarization conflict');
export const forms = verbForms([...actVerbs.keys(), ...lightVerbs, ...makingVerbs, ...stirring, ...framedVerbs]);

/** Verbs whose infinitive is what was done: "tried to sway". */
export const tryForms = verbForms(wordSet('try plot scheme attempt seek work aim intend plan conspire continue move begin agree help use threaten want prepare'));

/** Nouns that name an operation by themselves. */
export const actNouns = byKind([
  ['influence', 'interference meddling maneuvering manoeuvring interventions intervention'],
  ['cyber', 'hacking hack hacks intrusion intrusions cyberattack cyberattacks malware ransomware spearphishing phishing'],
  ['disinformation', 'propaganda disinformation misinformation falsehoods'],
  ['sanctions', 'sanctions'],
]);

/** Nouns that name one with a qualifier or an aim: "covert campaign", "efforts to sway". */
export const frameNouns = wordSet('operation operations campaign campaigns effort efforts attempt attempts activity activities measures tactics scheme schemes plot plots steps actions work program programme attack attacks network networks warfare conspiracy farm farms factory funding payments messaging schemes plan plans');

/** Qualifiers before such a noun, or after it with "of". */
export const qualifiers = byKind([
  ['influence', 'influence covert malign interference meddling election-influence clandestine warfare information-warfare psychological subversion influencing undercover active backed sponsored'],
  ['cyber', 'cyber hybrid hacking intrusion hack-and-leak cyberespionage espionage phishing spearphishing malware ransomware'],
  ['disinformation', 'disinformation misinformation propaganda troll bot smear boycott whispering false fake inauthentic fictitious deceptive'],
  ['cyber', 'denial ddos denial-of-service'],
  ['intimidation', 'intimidation terrorist'],
]);

/** Things made, sent or taken in operations; those of the second list only with a word that makes them suspicious. */
export const products = byKind([
  ['disinformation', 'propaganda disinformation misinformation falsehoods narrative narratives rumor rumour rumors rumours lies hoax smears deepfakes deepfake trolls bots personas hoax hoaxes forgeries falsehoods robocall robocalls'],
  ['disclosure', 'tapes recordings audiotapes'],
  ['cyber', 'malware ransomware spearphishing phishing backdoor shell vulnerabilities vulnerability passwords credentials injection'],
  ['funding', 'bribe bribes'],
  ['recruitment', 'couriers'],
  ['espionage', 'pretenses pretences'],
  ['unrest', 'rally rallies demonstration demonstrations protests riot riots'],
]);
export const plainProducts = byKind([
  ['disinformation', 'emails e-mails mails messages letters letter video videos audio audios content clip clips articles posts accounts account profiles pages websites sites domains stories ads advertisements memes images claims reports photograph photographs photo photos picture pictures recording leaflets flyers posters polls petition interview interviews broadcasts news theories theory statements questions allegations accusations information network networks newsrooms newspapers outlets stations blogs brands persona group followers commentators media decree decrees memo memos certificate certificates missions observers monitors'],
  ['disclosure', 'documents files emails materials data databases correspondence archive records'],
  ['funding', 'money funds cash voters votes'],
  ['recruitment', 'activists journalists influencers employees candidates couriers'],
  ['cyber', 'servers systems computers networks network infrastructure websites accounts access'],
]);
export const suspicious = wordSet('stolen fake false forged edited doctored fabricated hacked leaked misleading inauthentic fictitious spoofed spoofing compromising covert covertly bogus sham anti anonymous threatening deceptive fraudulent unauthorized illicit illegally illegal secret secretly unfounded manipulated altered synthetic divisive inflammatory propaganda intimidation alike lookalike typosquatted confidential victim unsolicited phony spam posing purporting pretending impersonating mimicking falsely imitated copied mimicked wrong invented cloned personal private internal nonpublic pilfered purloined baseless disparaging derogatory defamatory unsubstantiated conspiracy unverified state-sponsored');

/** Of a thing that only pretends to be one. */
export const invented = wordSet('fake false fictitious inauthentic bogus sham phony spoofed fabricated alike lookalike posing pretending impersonating mimicking purporting');

/** Those whom one pays or hires for an operation; the verbs with which that is told. */
export const hired = wordSet('streamers celebrities criminals hitmen youths teenagers fans actors freelancers commentators activists journalists influencers writers students voters bloggers protesters demonstrators mercenaries columnists politicians trolls electors deputies parties separatists extremists movements assets agents officials lawmakers candidates academics protests provocateurs nationals locals contractors freelancers');
export const hiringVerbs = wordSet('pay hire fund finance recruit bribe buy cultivate corrupt employ enlist');
/** Verbs that say of themselves that a thing is not what it seems or goes where it should not. */
export const slyVerbs = wordSet('stage plant seed flood churn manufacture inject doctor funnel channel launder');
/** Things with which a campaign is run: they belong to it rather than being an operation each. */
export const assets = wordSet('channel channels groups clip clips propaganda disinformation misinformation falsehoods narrative narratives rumors rumours lies content articles posts accounts account profiles pages websites sites domains stories images claims information network networks persona personas media bots trolls');
/** Messages that are an operation by a word before them: "threatening e-mails". */
export const messages = wordSet('emails e-mails mails messages letters calls texts video videos');
export const messageKinds = wordSet('intimidation phishing spearphishing threatening spoofed fake forged fictitious doctored deepfake fraudulent');

/** Things that platforms and courts take away. */
export const takedownVerbs = wordSet('remove suspend retire disable seize ban delete pull');
export const sanctionVerbs = wordSet('impose reveal announce expand increase consider plan');
export const frameVerbs = verbForms(wordSet('influence interfere undermine hack sway meddle discredit denigrate sow manipulate disrupt compromise exploit steal divide destabilize penetrate weaken hurt harm shape affect disseminate promote spread access obtain intimidate suppress alter change attack tip help harm intervene target depress mislead deceive confuse polarize damage tarnish silence harass infiltrate inflame provoke elect boost bolster persuade exploit seize assassinate kidnap exacerbate stoke erode impact favor favour'));
