import type { Kind } from './lexicon.ts';

/** The words by which one language tells of operations, as beginnings of small-letter words. */
export interface Tongue {
  /** Verbs that tell of an operation by themselves. */
  readonly acts: readonly (readonly [kind: Kind, stems: RegExp])[];
  /** Verbs of running one, with a noun for it as their object. */
  readonly running: RegExp;
  readonly undertakings: RegExp;
  /** Verbs of publishing and sending, with a suspicious thing as their object. */
  readonly spreading: RegExp;
  readonly suspicious: RegExp;
  /** Verbs of paying, with money as their object. */
  readonly paying: RegExp;
  readonly money: RegExp;
  readonly tried: RegExp;
  readonly failed: RegExp;
  readonly considered: RegExp;
  readonly planned: RegExp;
  readonly negated: RegExp;
  readonly hearsay: RegExp;
  readonly possible: RegExp;
  readonly answered: RegExp;
  /** What intruders try to get into. */
  readonly systems: RegExp;
  /** Before the one who does it in the passive. */
  readonly by: RegExp;
  readonly prepositions: RegExp;
  /** What begins a clause that says who says it. */
  readonly sources: RegExp;
  /** Nouns that take up a body, and people, told of before. */
  readonly bodies: RegExp;
  readonly people: RegExp;
  /** Pronouns for one person or body. */
  readonly pronouns: RegExp;
  /** What stands between a word of trying and what was tried. */
  readonly infinitive: RegExp;
  /** Behind it stands whoever ordered what others did. */
  readonly ordered: RegExp;
  /** What an undertaking is called behind which its head is named: `dirigée par X`. */
  readonly led: RegExp;
}

const whole = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})$`, 'u');
const stems = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})`, 'u');

const french: Tongue = {
  acts: [
    ['cyber', stems('attaqu(?:é|er|aient|ait)$ chiffr(?:é|er|aient)$ paralys(?:é|er)$ intercept(?:é|er)$ détourn(?:é|er)$ pirat(?:é|er|ent|aient|ait|ant) infiltr(?:é|er|ent|ait) exfiltr compromis espionn(?:é|er) dérob(?:é|er|ent) vol(?:é|ée|és|ées|er|aient)$ copi(?:é|er|aient) hack(?:é|er) pénétr(?:é|er|aient)$ cibl(?:é|er|aient|ait)$ introduits?$ accédé$')],
    ['influence', stems('influenc(?:é|er|ent|ait) manipul(?:é|er|ent|ait) déstabilis(?:é|er|ent) discrédit(?:é|er|ent) immisc(?:é|er) ingér(?:é|er)')],
    ['intimidation', stems('menac(?:é|er|ait|aient)$ intimid(?:é|er) harcel')], ['espionage', stems('surveill(?:é|er|ait|aient)$ filé$ suivi$ photographi(?:é|er|ait)')], ['disinformation', stems('usurp(?:é|er|ent) amplifi(?:é|er|ent) fabriqu(?:é|er|ent) falsifi(?:é|er)')],
    ['disclosure', stems('divulgu(?:é|er|ent)')], ['funding', stems('financ(?:é|er|ent|ait) corromp soudoy')],
    ['recruitment', stems('recrut(?:é|er|ent|ait)')], ['sanctions', stems('sanctionn(?:é|er)')], ['violence', stems('assassin(?:é|er)$ empoisonn(?:é|er)$ sabot(?:é|er)$ incendi(?:é|er)$ enlever$ kidnapp profan(?:é|er)')],
  ],
  running: stems('men(?:é|er|ait|aient)$ men[ée]e$ conduit orchestr lanc(?:é|er|ée|ent) organis(?:é|er|ée|ent) pilot(?:é|er|ée|ent) dirig(?:é|er|ée|ent) coordonn'),
  undertakings: stems('campagne opération ingérence attaque cyberattaque manœuvre manifestation rassemblement action$ attentat'),
  spreading: stems('diffus(?:é|er|ent|ait) propag(?:é|er|ent|ait) publi(?:é|er|ent|ait) relay(?:é|er|ent) envoy(?:é|er|ent) partag(?:é|er|ent) post(?:é|er|ent) mis$ mettre$ cré(?:é|er|ent) dépos(?:é|er)$ peint(?:s|e|es)?$ peindre$ tagu(?:é|er)'),
  suspicious: whole('faux fausse fausses photomontage photomontages montage montages rumeur rumeurs propagande désinformation mensonges infox hypertrucage deepfake deepfakes volés volées piratés piratées falsifiés falsifiées trompeur trompeuse trompeurs trompeuses fictifs fictives fictif récit récits narratif narratifs copies clones trolls cercueil cercueils étoiles tags pochoirs graffitis slogans contrefaits contrefaites contrefaçons'),
  paying: stems('pay(?:é|er|ait|ent)$ vers(?:é|er|ait|ent)$ remis$ transf(?:éré|érer)$'), money: whole('€ $ euros dollars roubles francs argent jeunes lycéens étudiants voyages militants influenceurs manifestants journalistes fonds somme'),
  tried: whole('tenté tente tentent tentait essayé cherché'), failed: whole('succès vain échoué échec'),
  considered: whole('envisageait envisager envisagé envisage envisagent envisageait songé songe étudie étudié'), planned: whole('projeté projetait projette projetaient prévoit prévoient prépare préparent préparait compte entend'),
  negated: /^(?:ne|n'.{0,3}|aucune?|jamais)$/u, hearsay: whole('aurait auraient soupçonné soupçonnée soupçonnés soupçonnées accusé accusée accusés accusées présumé présumée serait seraient'),
  possible: whole('pourrait pourraient'), answered: whole('démenti dément nie nié rejeté rejette récuse'),
  systems: stems('messageries? serveurs? boîtes? comptes? réseaux? ordinateurs? systèmes?'),
  by: whole('par'), prepositions: whole("de du des d' à au aux en dans par pour contre selon avec chez sur sous vers d'après visant"),
  sources: /^(?:selon|d'après|d' après|pour)(?: |$)/u,
  bodies: whole('agence société entreprise fondation groupe organisation cabinet officine média'), pronouns: whole('il elle'), infinitive: /^\p{L}{2,}(?:er|ir|re)$/u, ordered: /^(?:ordre|demande|compte|instruction|instigation)$/u, people: whole('sites pages chaînes profils hacktivistes pirates hackers assaillants auteurs attaquants ils elles comptes'), led: stems('dirigé pilot(?:é|ée) géré animé financé'),
};

const spanish: Tongue = {
  acts: [
    ['cyber', stems('cifr(?:ó|aron)$ bloque(?:ó|aron)$ intercept(?:ó|aron|ar)$ hacke(?:ó|aron|ar) piratea(?:ron|r) pirateó infiltr(?:ó|aron|ar) exfiltr rob(?:ó|aron|ar)$ sustraj copi(?:ó|aron)$ acced(?:ió|ieron|er)$ vulner(?:ó|aron) espi(?:ó|aron|ar)$ atac(?:ó|aron)$ atacar$')],
    ['influence', stems('influ(?:yó|yeron|ir) manipul(?:ó|aron|ar)$ desestabiliz(?:ó|aron|ar) desacredit(?:ó|aron|ar) interfiri interferir injiri')],
    ['intimidation', stems('amenaz(?:ó|aron|ar)$ intimid(?:ó|aron) hostig(?:ó|aron)')], ['espionage', stems('vigil(?:ó|aron|ar)$ sigui(?:ó|eron)$ fotografi(?:ó|aron)')], ['disinformation', stems('suplant(?:ó|aron|ar) amplific(?:ó|aron|ar) fabric(?:ó|aron|ar)$ falsific(?:ó|aron|ar)')],
    ['disclosure', stems('filtr(?:ó|aron|ar)$')], ['funding', stems('financi(?:ó|aron|ar)$ soborn(?:ó|aron|ar)')],
    ['recruitment', stems('reclut(?:ó|aron|ar)')], ['sanctions', stems('sancion(?:ó|aron)$')], ['violence', stems('asesin(?:ó|aron|ar)$ envenen(?:ó|aron|ar)$ sabote(?:ó|aron|ar)$')],
  ],
  running: stems('llev(?:ó|aron)$ lanz(?:ó|aron|ar)$ organiz(?:ó|aron|ar)$ dirigi(?:ó|eron)$ dirige dirigen orquest(?:ó|aron)$ coordin(?:ó|aron)$ ejecut(?:ó|aron)$ emprendi'),
  undertakings: stems('campaña operaci(?:ón|ones) injerencia ataque ciberataque maniobra'),
  spreading: stems('difund(?:ió|ieron|ir)$ public(?:ó|aron|ar)$ propag(?:ó|aron|ar)$ envi(?:ó|aron|ar)$ comparti(?:ó|eron)$ cre(?:ó|aron|ar)$ distribuy mand(?:ó|aron)$'),
  suspicious: whole('falso falsa falsos falsas bulo bulos montaje montajes rumor rumores propaganda desinformación mentiras infundios deepfake deepfakes robado robada robados robadas manipulado manipulada manipulados manipuladas ficticio ficticios engañosos'),
  paying: stems('pag(?:ó|aron|ar)$ entreg(?:ó|aron|ar)$ transfiri abon(?:ó|aron)$'), money: whole('€ $ euros dólares rublos dinero jóvenes estudiantes fondos administradores influencers activistas manifestantes periodistas'),
  tried: whole('intentó intentaron trató trataron quiso intenta intentan buscó buscaron'), failed: whole('éxito fracasó fracasaron vano lograrlo'),
  considered: whole('considera consideró estudia estudió baraja barajó sopesa sopesó'), planned: whole('planea planeaba prevé prepara preparaba planean'),
  negated: whole('no nunca jamás ningún ninguna'), hearsay: whole('habría habrían presuntamente supuestamente acusado acusada acusados presunto presunta'),
  possible: whole('podría podrían'), answered: whole('negó niega desmintió rechazó rechaza'),
  systems: stems('servidor buzon buzón cuentas? correos? ordenador sistemas? redes$'),
  by: whole('por'), prepositions: whole('de del a al en por para contra según con sobre desde hacia ante entre'),
  sources: /^(?:según|de acuerdo|para)(?: |$)/u,
  bodies: whole('empresa fundación compañía agencia grupo organización portal consultora'), pronouns: whole('él ella'), infinitive: /^\p{L}{2,}(?:ar|er|ir)$/u, ordered: /^(?:orden|encargo|petición|cuenta|instancias)$/u, people: whole('sitios páginas canales perfiles atacantes piratas hackers ellos ellas autores cuentas'), led: stems('dirigid gestionad operad financiad controlad administrad'),
};

const german: Tongue = {
  acts: [
    ['cyber', stems('verschlüssel(?:t|te|ten)$ erpress(?:t|te|ten)$ lahmgelegt legten?$ gelöscht löschte[n]?$ abgefangen manipulierte[n]?$ hackte gehackt angegriffen griff(?:en)?$ attackiert infiltriert entwende stahl(?:en)?$ gestohlen stehlen$ ausgespäht ausspäh auszuspähen spähte[n]?$ kopiert ausspioniert spionierte auszuspionieren drang(?:en)?$ eingedrungen eindringen$ einzudringen verschaff(?:t|te|ten)$ erbeute kompromittiert abgegriffen abgeschöpft')],
    ['influence', stems('beeinfluss eingemischt einzumischen mischte[n]?$ destabilisier diskreditier manipulier aufzuwiegeln aufgewiegelt hetzte[n]?$ gehetzt$ aufgehetzt agitier lenken$ unterwander')],
    ['intimidation', stems('bedroht einschüchter eingeschüchtert')], ['espionage', stems('beschatte überwacht fotografier observier ausgekundschaftet')], ['disinformation', stems('fälschte fälschen$ ahmte[n]?$ nachgeahmt nachzuahmen imitiert geklont')], ['disclosure', stems('geleakt leakte')], ['funding', stems('finanziert bestach bestochen')],
    ['recruitment', stems('rekrutiert rekrutierte angeworben warb(?:en)?$ anwerb anzuwerben')], ['sanctions', stems('sanktioniert')], ['violence', stems('ermordet vergiftet sabotiert entführ')],
  ],
  running: stems('machen$ führen$ betreiben$ steuern$ orchestrier lancier startete geführt führte[n]?$ organisier steuert(?:e|en)?$ gesteuert betrieb(?:en)?$ lenkte koordinier'),
  undertakings: /^(?!wahl|werbe|impf|spenden)[\p{L}-]*(?:kampagne|operation|angriff|anschlag|anschläge|sabotage|sabotageakt)(?:n|en|e|s)?$|^stimmung$/u,
  spreading: stems('verbreite veröffentlich teilte[n]?$ verschick versand(?:te|t) postete schickte schicken$ erstellt stellte[n]?$ gestellt lud(?:en)?$ hochgeladen streute[n]?$ lancierte'),
  suspicious: stems('falsch gefälscht falschmeldung falschnachricht desinformation propaganda lügen gerüchte deepfake gestohlen erfunden fingiert manipuliert irreführend brandsatz brandsätze sprengsatz'),
  paying: stems('zahlte[n]?$ bezahlt überwies übergab'), money: whole('€ $ euro dollar rubel geld bargeld jugendliche schüler studenten influencer aktivisten demonstranten journalisten'),
  tried: whole('versuchte versuchten versucht suchte'), failed: whole('erfolglos vergeblich scheiterte scheiterten gescheitert misslang'),
  considered: whole('erwogen erwog erwägte erwägt prüft prüfte'), planned: whole('plant planen plante planten beabsichtigt'),
  negated: whole('nicht kein keine keinen nie niemals'), hearsay: whole('soll sollen mutmaßlich mutmaßliche angeblich habe hätten verdächtigt beschuldigt'),
  possible: whole('könnte könnten'), answered: whole('bestritt bestreitet dementierte dementiert wies zurückgewiesen'),
  systems: stems('postf server e-mail-kont mailkont netzwerk rechner systeme[n]?$ datenbank computer'),
  by: whole('von vom durch'), prepositions: whole('von vom in im an am auf gegen für mit nach laut zu zur zum bei aus durch über unter vor des'),
  sources: /^(?:laut|nach (?:angaben|erkenntnissen|einschätzung|ansicht|darstellung|informationen|auskunft)|wie|aus)(?: |$)/u,
  bodies: whole('firma gruppe unternehmen organisation agentur stiftung'), pronouns: whole('er'), infinitive: /^(?:\p{L}{2,7}zu\p{L}{2,}en|\p{L}{3,}en)$/u, ordered: /^(?:auftrag|anweisung|geheiß|befehl)$/u, people: whole('konten seiten kanäle profile angreifer täter hacker sie unbekannte'), led: stems('gesteuert betrieben geführt finanziert'),
};

/** Languages besides English whose operations are read. */
export const tongues: ReadonlyMap<string, Tongue> = new Map([['fr', french], ['es', spanish], ['de', german]]);
