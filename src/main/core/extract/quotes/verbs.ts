/** What a verb of speech does with what follows it. */
export type SpeechForce = 'says' | 'denies' | 'judges' | 'finds' | 'describes' | 'asks';

export interface SpeechVerb {
  readonly lemma: string;
  readonly force: SpeechForce;
  /** Reports without `that` and without marks: `they said it was over`. */
  readonly bare: boolean;
  /** May be a noun as well: `reports`, `claims`. */
  readonly noun: boolean;
  readonly form: 'finite' | 'participle';
  readonly isEnglish: boolean;
}

type Row = readonly [lemma: string, force: SpeechForce, traits: string, finite: string, participle?: string];

/** Verbs that say with their object what is claimed of someone: `blamed X for`, `traced the leak to X`. */
export const objective: ReadonlySet<string> = new Set(['blame', 'link', 'attribute', 'uncover', 'identify', 'detect', 'describe', 'condemn', 'denounce', 'criticize']);

/** Traits: `b` reports without `that`, `n` has forms that are nouns as well. */
const english: readonly Row[] = [
  ['say', 'says', 'b', 'say says said', 'saying'], ['state', 'says', 'bn', 'states stated state', 'stating'], ['tell', 'says', 'b', 'tell tells told', 'telling'],
  ['note', 'says', 'bn', 'notes noted note', 'noting'], ['announce', 'says', 'b', 'announce announces announced', 'announcing'],
  ['report', 'says', 'bn', 'reports reported report', 'reporting'], ['claim', 'says', 'bn', 'claims claimed claim', 'claiming'],
  ['allege', 'says', 'b', 'allege alleges alleged', 'alleging'], ['assert', 'says', 'b', 'assert asserts asserted', 'asserting'],
  ['argue', 'says', 'b', 'argue argues argued', 'arguing'], ['contend', 'says', 'b', 'contend contends contended', 'contending'],
  ['maintain', 'says', '', 'maintain maintains maintained', 'maintaining'], ['warn', 'says', 'b', 'warn warns warned', 'warning'],
  ['caution', 'says', '', 'cautions cautioned', 'cautioning'], ['confirm', 'says', '', 'confirm confirms confirmed', 'confirming'],
  ['acknowledge', 'says', 'b', 'acknowledge acknowledges acknowledged', 'acknowledging'], ['admit', 'says', 'b', 'admit admits admitted', 'admitting'],
  ['concede', 'says', 'b', 'concede concedes conceded', 'conceding'], ['insist', 'says', 'b', 'insist insists insisted', 'insisting'],
  ['declare', 'says', 'b', 'declare declares declared', 'declaring'], ['explain', 'says', '', 'explain explains explained', 'explaining'],
  ['add', 'says', '', 'add adds added', 'adding'], ['answer', 'says', 'n', 'answered answers', 'answering'], ['reply', 'says', '', 'reply replies replied', 'replying'], ['respond', 'says', '', 'responds responded', 'responding'],
  ['write', 'says', 'b', 'write writes wrote written', 'writing'], ['tweet', 'says', '', 'tweeted tweets', 'tweeting'], ['post', 'says', 'n', 'posted'],
  ['testify', 'says', 'b', 'testify testifies testified', 'testifying'], ['disclose', 'says', '', 'disclose discloses disclosed', 'disclosing'],
  ['reveal', 'says', '', 'reveal reveals revealed', 'revealing'], ['emphasize', 'says', '', 'emphasize emphasizes emphasized emphasise emphasises emphasised', 'emphasizing emphasising'],
  ['stress', 'says', 'n', 'stresses stressed', 'stressing'], ['underscore', 'says', '', 'underscores underscored'], ['remember', 'says', '', 'remembers remembered remember', 'remembering'], ['recall', 'says', '', 'recall recalled recalls', 'recalling'],
  ['suggest', 'says', '', 'suggest suggests suggested', 'suggesting'], ['indicate', 'says', 'b', 'indicate indicates indicated', 'indicating'],
  ['advise', 'says', 'b', 'advise advises advised', 'advising'], ['predict', 'says', '', 'predict predicts predicted', 'predicting'],
  ['detail', 'says', 'n', 'detailed'], ['quip', 'says', '', 'quipped'], ['speak', 'says', '', 'spoke speaks'], ['joke', 'says', 'n', 'joked jokes', 'joking'], ['laugh', 'says', 'n', 'laughed laughs', 'laughing'], ['sigh', 'says', 'n', 'sighed sighs'], ['shrug', 'says', 'n', 'shrugged shrugs'], ['smile', 'says', 'n', 'smiled smiles'], ['wonder', 'says', 'n', 'wondered wonders'], ['accept', 'says', '', 'accepted accepts'], ['vouch', 'says', '', 'vouched'], ['fume', 'says', '', 'fumed fumes'], ['sneer', 'says', 'n', 'sneered sneers'], ['mutter', 'says', '', 'muttered mutters'], ['murmur', 'says', 'n', 'murmured murmurs'], ['groan', 'says', 'n', 'groaned groans'], ['yell', 'says', '', 'yelled yells'], ['interject', 'says', '', 'interjected interjects'], ['recite', 'says', '', 'recited recites'], ['stammer', 'says', '', 'stammered'], ['grin', 'says', 'n', 'grinned grins'], ['posit', 'says', '', 'posited posits'], ['deplore', 'says', '', 'deplored deplores'], ['theorize', 'judges', '', 'theorized theorizes theorised'], ['hypothesize', 'judges', '', 'hypothesized hypothesised'], ['boast', 'says', 'b', 'boasted boasts', 'boasting'], ['complain', 'says', 'b', 'complained complains', 'complaining'],
  ['observe', 'finds', 'b', 'observed observes'], ['remark', 'says', 'n', 'remarked'], ['continue', 'says', '', 'continued'], ['vow', 'says', 'n', 'vowed'], ['pledge', 'says', 'n', 'pledged'],
  ['brag', 'says', '', 'brag brags bragged', 'bragging'], ['read', 'says', '', 'reads read'], ['express', 'describes', '', 'expressed voiced slammed blasted hailed mocked branded decried likened ridiculed lambasted'], ['alert', 'says', 'n', 'alerted', 'alerting'], ['inform', 'says', '', 'informed informs', 'informing'],
  ['attribute', 'says', 'n', 'attributed attributes', 'attributing'], ['accuse', 'says', '', 'accuse accuses accused', 'accusing'], ['charge', 'says', 'n', 'charges charged', 'charging'],
  ['deny', 'denies', 'b', 'deny denies denied', 'denying'], ['reject', 'denies', '', 'reject rejects rejected', 'rejecting'],
  ['dismiss', 'denies', '', 'dismiss dismisses dismissed', 'dismissing'], ['dispute', 'denies', 'n', 'disputes disputed'], ['refute', 'denies', '', 'refutes refuted refute', 'refuting'],
  ['assess', 'judges', 'b', 'assess assesses assessed', 'assessing'], ['judge', 'judges', 'bn', 'judge judges judged', 'judging'],
  ['believe', 'judges', 'b', 'believe believes believed', 'believing'], ['think', 'judges', 'b', 'think thinks thought'], ['suspect', 'judges', 'n', 'suspect suspects suspected'],
  ['estimate', 'judges', 'n', 'estimate estimates estimated', 'estimating'], ['conclude', 'judges', 'b', 'conclude concludes concluded', 'concluding'],
  ['determine', 'judges', 'b', 'determine determines determined', 'determining'], ['expect', 'judges', '', 'expects expect expected'], ['fear', 'judges', 'n', 'feared'],
  ['find', 'finds', 'b', 'find finds found', 'finding'], ['see', 'finds', '', 'saw'],
  ['call', 'describes', 'n', 'called calls call', 'calling'], ['describe', 'describes', '', 'describe describes described', 'describing'], ['label', 'describes', 'n', 'labeled labelled'],
  ['denounce', 'describes', '', 'denounced denounces', 'denouncing'], ['condemn', 'describes', '', 'condemned condemns', 'condemning'], ['consider', 'describes', '', 'consider considers'], ['criticize', 'describes', '', 'criticized criticised criticizes'],
  ['characterize', 'describes', '', 'characterized characterised characterizes'], ['praise', 'describes', 'n', 'praised', 'praising'], ['refer', 'describes', '', 'referred refers', 'referring'],
  ['affirm', 'says', '', 'affirms affirmed affirm', 'affirming'], ['detect', 'finds', '', 'detected'], ['highlight', 'says', '', 'highlights highlighted'], ['point', 'says', '', 'pointed'], ['reiterate', 'says', '', 'reiterated reiterates'],
  ['hint', 'says', 'n', 'hinted'], ['imply', 'says', '', 'implied implies'], ['speculate', 'judges', '', 'speculated'], ['counter', 'says', '', 'countered'], ['lament', 'says', '', 'lamented'], ['comment', 'says', 'n', 'commented'],
  ['document', 'says', 'n', 'documented'], ['rule', 'judges', 'n', 'ruled'], ['show', 'finds', 'bn', 'shows showed show'], ['blame', 'says', 'n', 'blamed blames'], ['link', 'judges', 'n', 'linked links tied traced'], ['uncover', 'finds', '', 'uncovered documents exposed'], ['agree', 'says', '', 'agreed disagreed'], ['propose', 'says', '', 'proposed'], ['protest', 'says', 'n', 'protested'], ['recount', 'says', '', 'recounted recounts'],
  ['proclaim', 'says', '', 'proclaimed'], ['signal', 'says', 'n', 'signaled signalled'], ['learn', 'finds', '', 'learned'], ['identify', 'finds', '', 'identified'], ['confess', 'says', '', 'confessed'], ['shout', 'says', 'n', 'shouted'], ['swear', 'says', '', 'swore'], ['submit', 'says', '', 'submitted submits'],
  ['assure', 'says', 'b', 'assured assures'], ['promise', 'says', 'n', 'promised promises', 'promising'], ['direct', 'asks', 'n', 'direct directs directed', 'directing'], ['dissent', 'judges', 'n', 'dissents dissented'],
  ['know', 'finds', '', 'knows know'], ['mention', 'says', '', 'mentioned', 'mentioning'], ['retort', 'says', '', 'retorted retorts'], ['volunteer', 'says', '', 'volunteered'],
  ['muse', 'says', '', 'mused muses'], ['opine', 'says', '', 'opined'], ['attest', 'says', '', 'attested attests attest'], ['aver', 'says', '', 'averred avers'], ['reckon', 'judges', 'b', 'reckon reckons reckoned'], ['surmise', 'judges', '', 'surmised surmises'],
  ['exclaim', 'says', '', 'exclaimed'], ['whisper', 'says', '', 'whispered'], ['scoff', 'says', '', 'scoffed'], ['snap', 'says', '', 'snapped'], ['chide', 'says', '', 'chided'], ['elaborate', 'says', '', 'elaborated'], ['clarify', 'says', '', 'clarified clarifies'],
  ['specify', 'says', '', 'specified specifies'], ['grumble', 'says', '', 'grumbled'], ['marvel', 'says', '', 'marvelled marveled'], ['anticipate', 'judges', '', 'anticipates anticipated anticipate'], ['forecast', 'judges', '', 'forecasts forecast'],
  ['ask', 'asks', '', 'ask asks asked', 'asking'], ['urge', 'asks', '', 'urge urges urged', 'urging'], ['demand', 'asks', 'n', 'demanded', 'demanding'], ['instruct', 'asks', '', 'instructed', 'instructing'], ['order', 'asks', 'n', 'ordered'],
];

const spanish: readonly Row[] = [
  ['decir', 'says', '', 'dijo dijeron dicen', 'diciendo'], ['afirmar', 'says', '', 'afirma afirmó afirman afirmaron', 'afirmando'], ['señalar', 'says', '', 'señala señaló señalan señalaron', 'señalando'],
  ['asegurar', 'says', '', 'asegura aseguró aseguraron', 'asegurando'], ['declarar', 'says', '', 'declaró declara declararon'], ['indicar', 'says', '', 'indica indicó indicaron'], ['explicar', 'says', '', 'explica explicó'],
  ['añadir', 'says', '', 'añadió añade agregó agrega'], ['advertir', 'says', '', 'advirtió advierte'], ['sostener', 'says', '', 'sostiene sostienen sostuvo sostuvieron mantiene mantuvo mantienen'], ['concluir', 'judges', '', 'concluye concluyó'], ['hablar', 'describes', '', 'habla habló hablan alude aludió arremetió criticó'], ['calificar', 'describes', '', 'calificó califica calificaron tachó tacha describió definió tildó'], ['detallar', 'says', '', 'detalla detalló'], ['denunciar', 'says', '', 'denunció denuncia'], ['informar', 'says', '', 'informó informa informan informaron comunicó'], ['creer', 'judges', '', 'cree creen considera consideran estima estimó estiman opina opinó sospecha sospechan'], ['otros', 'says', '', 'reveló revela atribuyó atribuye apunta recalcó recalca subraya insiste lamenta reconoce recuerda replicó alertó sugiere confirmó prometió matizó relata cuenta respondió subrayó insistió reconoció manifestó escribió comentó apuntó recordó relató lamentó acusó reiteró precisó destacó aseveró contó dicho admitió anunció'],
  ['mostrar', 'finds', '', 'muestra muestran mostró demuestra demuestran'], ['negar', 'denies', '', 'niega niegan negó negaron'], ['desmentir', 'denies', '', 'desmintió desmiente'], ['rechazar', 'denies', '', 'rechazó rechaza'],
];

const french: readonly Row[] = [
  ['dire', 'says', '', 'dit disent'], ['déclarer', 'says', '', 'déclaré déclare déclarent'], ['affirmer', 'says', '', 'affirme affirmé affirment', 'affirmant'], ['indiquer', 'says', '', 'indique indiqué'], ['estimer', 'judges', '', 'estime estimé estiment'],
  ['expliquer', 'says', '', 'explique expliqué'], ['ajouter', 'says', '', 'ajoute ajouté'], ['assurer', 'says', '', 'assuré assure assurent'], ['annoncer', 'says', '', 'annonce annoncé'], ['souligner', 'says', '', 'souligne souligné'], ['dénoncer', 'says', '', 'dénonce dénoncé'], ['rapporter', 'says', '', 'rapporte rapportent rapporté soutient soutenu révèle révélé constate constaté relève relevé rétorque rétorqué attribue attribué détaille promet glisse confie'], ['croire', 'judges', '', 'croit considère considèrent'], ['contester', 'denies', '', 'conteste contesté contestent récuse récusé réfute réfuté'], ['dénigrer', 'describes', '', 'indigné fustigé fustige évoque évoquent évoqué parle défend défendu déplore déploré regrette critique critiqué condamne condamné salue vante'], ['répliquer', 'says', '', 'réplique répliqué balaie balayé alerte alerté ironise assurent'], ['autres', 'says', '', 'réagi tonné salué confirmé répondu confié rappelé précisé martelé lancé écrit jugé reconnu insisté poursuivi regretté commenté raconté accusé répond précise rappelle estimait savoir valoir assène ironisé admis nuancé averti prévenu'], ['qualifier', 'describes', '', 'qualifié qualifie décrit dépeint'], ['soupçonner', 'judges', '', 'soupçonne soupçonnent'],
  ['montrer', 'finds', '', 'montre montrent montré établit prouve prouvent démontre démontrent suggère suggèrent'], ['conclure', 'judges', '', 'conclut conclu'], ['nier', 'denies', '', 'nie nié'], ['démentir', 'denies', '', 'dément démenti'], ['rejeter', 'denies', '', 'rejette rejeté'],
];

const german: readonly Row[] = [
  ['sagen', 'says', 'b', 'sagte sagt sagten sagen gesagt'], ['erklären', 'says', 'b', 'erklärte erklärt erklärten'], ['mitteilen', 'says', '', 'teilte mitgeteilt'], ['behaupten', 'says', 'b', 'behauptet behauptete behaupten'], ['betonen', 'says', '', 'betonte betont'], ['andere', 'says', '', 'entgegnete antwortete fügte kritisierte äußerte twitterte räumte kommentierte sprach spricht ergänzte beteuerte versicherte vermutete'],
  ['zeigen', 'finds', '', 'zeigt zeigen zeigte belegt belegen ergab'], ['warnen', 'says', '', 'warnte warnt warnten'], ['melden', 'says', '', 'meldete meldet melden bestätigte bestätigt bestätigten teilten kündigte beschuldigt beschuldigte'], ['vorwerfen', 'says', '', 'wirft warf werfen'], ['zugeben', 'says', '', 'gab gibt gaben räumt'], ['ausgehen', 'judges', '', 'geht gehen ging gingen'], ['glauben', 'judges', '', 'glaubt glaubte vermutet vermuten hält hielt halten befürchtet schätzt'], ['schreiben', 'says', '', 'schreibt schrieb'], ['berichten', 'says', '', 'berichtet berichtete berichten'], ['bezeichnen', 'describes', '', 'bezeichnete bezeichnet nannte nennt'], ['verurteilen', 'describes', '', 'verurteilte'], ['meinen', 'judges', '', 'meint meinte'], ['bestreiten', 'denies', '', 'bestreitet bestritt bestritten bestreiten'], ['dementieren', 'denies', '', 'dementierte dementiert'], ['zurückweisen', 'denies', '', 'wies wiesen weist'],
];

const nouns = /^(?:reports?|claims?|states?|notes?|charges?|judges?|estimates?|calls?|details?|attributes?|disputes?|suspects?|promises?|direct|dissents|shows?|blames|links|documents)$/u;

function table(rows: readonly Row[], isEnglish = false): Map<string, SpeechVerb> {
  const forms = new Map<string, SpeechVerb>();
  for (const [lemma, force, traits, finite, participle] of rows) {
    const verb = (form: SpeechVerb['form'], word: string): SpeechVerb => ({ lemma, force, form, isEnglish, bare: traits.includes('b'), noun: nouns.test(word) });
    for (const word of finite.split(' ')) forms.set(word, verb('finite', word));
    for (const word of participle?.split(' ') ?? []) forms.set(word, verb('participle', word));
  }
  return forms;
}

/** Verbs of speech by their form, of all languages: reports slip from one into another. */
export const speechVerbs: ReadonlyMap<string, SpeechVerb> = new Map([...table(spanish), ...table(french), ...table(german), ...table(english, true)]);
