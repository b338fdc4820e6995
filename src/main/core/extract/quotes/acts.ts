/** Beginnings of words for what actors do to others: the acts that a case is about, by language. */
const stems: Readonly<Record<string, string>> = {
  fr: `influenc ingéren manipul pirat campagne opération cibl attaqu intrus diffus propag désinform publi financ pay[éea] sanction inculp vol(?:é|ait|er$) fuit[eé] divulg usurp hameçon espion recrut dirig ordonn approuv
    men(?:é|ait|er|ées?)$ lanc[ée] tent[eéa] cherch prépar souten soutien sabot assassin tué frapp saisi arrêt détenu expuls interdi bloqu retir supprim suspend menac intimid détrui obten accéd expos utilis
    cré(?:é|er|ait|ent) fabriqu dissimul cach collect exfiltr contrôl organis ouvert enquêt accus visé visant visent impliqu coordonn amplifi relay envoy achet vend[ua] reç[uo] piég copi infiltr déstabilis condamn
    poursui rappel transmi remi(?:s|t) promu attis signal`,
  es: `influ injeren interfer manipul hacke piratea campaña operaci ataca?[rdn] ataque atacó intrus difund difus propag desinform bulo publi financ pag[óoa] sanci imput rob[óoa] filtr suplant espi reclut contrat dirig orden aprob
    lanz intent trat[óa] busc prepar apoy ayud sabot asesin mató deten expuls prohib bloque retir elimin suspend amenaz intimid destru obten obtuv acced acceso us[óoa]$ utiliz cre[óa] fabric ocult recog control organiz
    abri investig acus coordin amplific envi compr[óa] vend[iíe] recib entreg copi infiltr desestabil conden citar estudia reactiv`,
  de: `beeinfluss einmisch einfluss hack kampagne operation angegriff angriff angreif ziel eindring drang verbreit propagand desinform veröffentlich finanz bezahl zahl[tu] sanktion anklag angeklag stahl gestohl stehl entwend
    geleakt leak ausspäh späh spion rekrut anwerb angeworb geleitet steuer gelenkt befahl befohl beauftrag auftrag genehmig geplant plan[te] versuch vorbereit unterstütz sabot ermord getötet festgenomm verhaft ausgewies ausweis
    verbot gesperrt sperr gelösch lösch droh einschücht zerstör erlang zugang zugriff nutz verwend erstell fälsch gefälsch verschleier verborg sammel kontroll organis ermitt beschuldig koordinier schick versand kauf erhielt
    erhalten empfang übergab kopier infiltr destabil verurteil prüf steck abgeflossen`,
};

const english = new RegExp(`^(?:influenc|interfer|hack|campaign|operati|target|attack|intru|compromis|exploit|disseminat|propagand|disinform|misinform|narrative|deceiv|decept|manipulat|undermin|sow|discord
  |spread|promot|discredit|amplif|fund|financ|paid|pay|sanction|designat|indict|conspir|steal|stole|stolen|theft|leak|releas|publish|post|imperson|pretend|pose[ds]?$|posing|spoof|phish|malware|ransom|espionage|spied|spying|spies
  |recruit|direct(?:ed|s|ing)$|authoriz|authoris|approv|order(?:ed|s|ing)$|conduct|launch|deploy|carried|attempt|sought|seek|plan|prepar|inten[dt]|support|assist|provid|regist|purchas|travel|meet|met$|violat|evad|procur|launder
  |sabotag|assassin|kill|poison|bomb|struck|strike|seiz|arrest|detain|expel|ban(?:ned|s)$|block|remov|suspend|threat|intimid|email|e-mail|weaponi|disrupt|destroy|obtain|access|breach|scan|expos|advers|used|using|uses|employ
  |creat|fabricat|forg|disguis|conceal|hid$|hide|hiding|tap|surveil|monitor|collect|exfiltrat|control|manag|work(?:ed|s|ing)$|aim|engag|involv|divid|polari|amplif|dismiss|reject|shape|sway|alter|chang|bolster|disparag|denigrat|damag|link|connect|confirm|identif|emphasi|adopt|wag(?:ed|ing)|benefit|ran$|fake|fictitious|took|take[ns]?$|remov|sent$|send|instruct|organiz|organis|open(?:ed|s)$|sold|sell|brib|told$|contact|offer|install|cop(?:y|ied)|download|claim|hir(?:e|ing)|declin|fail|abandon|shift|bought|buy|email|wrote|instruct|receiv|own(?:ed|s)$|host(?:ed|s)$|establish|produc|increas|exacerbat|target
  |pleaded|pled$|convict|sentenc|charg(?:ed|es|ing)$|prosecut|extradit|unseal|stationed|wir(?:ed|ing)$|transferr|enabl|circulat|flood|churn|lobb(?:y|ied|ies)|break|broke|harass|kidnap|smuggl|traffick|encrypt|extort|demand|conver[ts]|deposit|withdr[ae]w|masquerad|pos(?:e|ed)$|mimic|infiltrat|cultivat|elicit|entic|lur(?:e|ed|es|ing)$|induc|pressur|coerc|blackmail|visit|apply|applied|appl(?:ies)$|modif|execut)`.replace(/\s+/gu, ''), 'u');

const byLanguage: ReadonlyMap<string, RegExp> = new Map(Object.entries(stems).map(([language, list]) => [language, new RegExp(`^(?:${list.trim().split(/\s+/u).join('|')})`, 'u')]));

/** What begins the words for acts in a language; English where the language has no list. */
export const actsIn = (language: string): RegExp => byLanguage.get(language) ?? english;
