import disarm from '../../../../../resources/disarm.json' with { type: 'json' };
import type { FoundOperation } from '../model.ts';
import type { Clausal } from '../operations/units.ts';

type Technique = FoundOperation['techniques'][number];

/** A part of each phrase, to pass over most sentences at once. */
const hints = /propaganda|\bads\b|advertis|conspiracy|doxx?|troll|\bbots?|rall|protest|demonstr|fake|fals|fabricat|inauth|meme|edited|doctored|manipulated|stolen|hacked|leaked|forged|altered|prox|fictit|invented|spoof|influencers|bitcoin|crypto|smear|exacerb|deepen|stok|sow|intimid|imperson|pos(?:ed|ing) as|masquer|purport|malware|ransom|backdoor|alike|typosq/;

/** Phrases in lower case that name a technique of DISARM outright; those that only might are left to the analyst. All patterns are linear. */
const phrases: readonly (readonly [code: string, phrase: RegExp])[] = [
  ['T0002', /\bstate propaganda\b/],
  ['T0018', /\b(?:purchased|bought|placed|ran|paid for) (?:targeted |political |online |social media )?(?:ads|advertisements)\b/],
  ['T0022', /\bconspiracy theor(?:y|ies)\b/],
  ['T0048.004', /\bdoxx?(?:ed|ing)\b/],
  ['T0049.001', /\btroll (?:farms?|organi[sz]ations?|army|armies|accounts|factory)\b/],
  ['T0049.003', /\bbot(?:s|nets?| networks?) (?:to amplify|amplif|that amplif|reposting)/],
  ['T0057', /\b(?:organi[sz]ed?|organi[sz]ing|staged?|staging) (?:\w+ ){0,2}(?:rally|rallies|protests?|demonstrations?)\b/],
  ['T0085.003', /\b(?:fake|false|fabricated|inauthentic) (?:news )?(?:articles|stories|news)\b/],
  ['T0086.001', /\bmemes\b/],
  ['T0087.001', /\bdeepfake videos?\b/],
  ['T0088.002', /\b(?:edited|doctored|manipulated) (?:audio |audio-?)?(?:tapes|recordings|audiotapes|audio)\b/],
  ['T0087.002', /\b(?:edited|doctored|manipulated) videos?\b/],
  ['T0089', /\b(?:stolen|hacked|leaked) (?:documents|e-?mails|files|correspondence|letters|materials)\b/],
  ['T0089.003', /\b(?:forged|altered|doctored) (?:documents|letters|files)\b/],
  ['T0093.001', /\b(?:funded|paid|financed) proxies\b/],
  ['T0098', /\b(?:fictitious|fake|inauthentic|spoofed) (?:news |media )(?:web)?(?:sites|outlets|newsrooms?)\b|\bfake newsrooms?\b/],
  ['T0100.003', /\b(?:paid|hired|recruited) (?:\w+ ){0,2}influencers\b/],
  ['T0114', /\bran (?:\w+ ){0,2}ads\b/],
  ['T0130.004', /\b(?:in|with|using|by) (?:bitcoin|cryptocurrenc(?:y|ies))\b/],
  ['T0135.001', /\bsmear(?:ed|ing)?\b/],
  ['T0135.004', /\b(?:exacerbat\w+|deepen\w*|stok\w+|sow(?:ed|ing)?) (?:\w+ ){0,3}(?:divisions?|discord|tensions)\b/],
  ['T0140.002', /\b(?:voter )?intimidat(?:ion|ed|ing|e)\b/],
  ['T0143.002', /\b(?:fictitious|fabricated|invented|fake) (?:online )?(?:personas?|identities|group)\b/],
  ['T0143.003', /\b(?:impersonat(?:ed|ing|e)|posing as|posed as|masquerad(?:ed|ing) as|purport(?:ed|ing) to be)\b/],
  ['T0147.003', /\b(?:malware|ransomware|backdoor)\b/],
  ['T0149.003', /\b(?:look-?alike|typosquatt(?:ed|ing)|spoofed) (?:domains?|websites?|sites?)\b|\bspoof(?:ed|ing) legitimate\b/],
];

const names = new Map(disarm.techniques.map(({ id, name }) => [id, name]));

/** DISARM techniques that the words of sentences name, each once, where it is named first. */
export function findTechniques(text: string, clausals: readonly Clausal[]): Technique[] {
  const found = new Map<string, Technique>();
  for (const { sentence } of clausals) {
    const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 4000)).toLowerCase();
    if (!hints.test(words)) continue;
    for (const [code, phrase] of phrases) {
      const match = found.has(code) ? null : phrase.exec(words);
      const name = names.get(code);
      if (!match || name === undefined) continue;
      const from = sentence.from + match.index;
      found.set(code, { framework: 'DISARM', code, name, words: { from, to: from + match[0].length } });
    }
  }
  return [...found.values()].slice(0, 50);
}

/** The codes that phrases can give. */
export const knownCodes: readonly string[] = phrases.map(([code]) => code);
