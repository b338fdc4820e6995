import { setOf } from './words.ts';

/** Documents that are quoted as speaking. */
export const documents = setOf(`evidence submission submissions list lists leaflet leaflets brochure brochures flyer flyers catalogue catalog ledger ledgers diary diaries notebook receipts receipt recording recordings tape tapes chats questionnaire circular directive decree warrant deposition webpage records invoices minutes footage testimony ruling verdict presentation slides transcripts court-documents logs contract screenshots spreadsheets judgment judgement report document documents assessment analysis statement indictment complaint affidavit advisory study memo memorandum letter filing filings paper estimate
  findings review bulletin investigation inquiry probe instructions instruction guidance manual persona account accounts post posts message messages email emails video videos ad ads advertisement advertisements ballot petition e-mail letters filing order
  bulletin alert notice release communique communiqué dossier transcript summary package reports assessments papers
  informe documento análisis comunicado estudio auto querella escrito rapport communiqué étude enquête analyse note bericht berichts dokument erklärung mitteilung studie gutachten anklageschrift`);
/** One person without a name. */
export const persons = setOf(`woman man girl boy caller customer tenant landlord driver guard moderator pastor negotiator brother sister wife husband widow father mother friend colleague boss owner insider veteran programmer engineer teacher bookkeeper accountant detective pollster consultant barrister spy defector exile survivor voter informant whistleblower pilot nurse priest captain colonel student operative contractor coordinator negotiator activist dissident resident protester soldier victim scholar scientist historian economist campaigner person official spokesperson spokesman spokeswoman prosecutor investigator analyst researcher expert lawyer attorney diplomat minister president senator lawmaker
  congressman congresswoman representative director secretary ambassador general commander officer agent chief adviser advisor aide candidate chairman chairwoman chair chancellor premier judge witness
  employee source journalist author leader head executive founder governor mayor defendant defendants professor
  portavoz funcionario funcionaria ministro ministra presidente presidenta embajador embajadora director directora investigador investigadora politólogo politóloga diputado diputada abogado abogada fiscal
  asesor asesora exasesor consejero consejera secretaria secretario coordinadora coordinador jefe jefa experto experta fuente dernier dernière letzterer letztere latter
  porte-parole ministre président présidente responsable chercheur chercheuse directeur directrice ambassadeur ambassadrice député députée sénateur sénatrice avocat avocate procureur procureure
  secrétaire chef cheffe conseiller conseillère politologue spécialiste
  sprecher sprecherin minister ministerin präsident präsidentin abgeordnete abgeordneter politologe politologin politikwissenschaftler politikwissenschaftlerin forscher forscherin leiter leiterin chef chefin
  vorsitzende vorsitzender kanzler kanzlerin außenminister außenministerin innenminister innenministerin verteidigungsminister staatssekretär staatssekretärin botschafter botschafterin direktor direktorin
  anwalt anwältin experte expertin staatsanwalt staatsanwältin treasurer clerk editor inspector superintendent`);
/** Several people without names. */
export const peoples = setOf(`women men users moderators drivers guards customers consultants brothers neighbours neighbors friends colleagues engineers programmers insiders veterans defectors exiles survivors detectives pollsters economists writers reporters correspondents teachers students voters operatives fachleute hackers activists dissidents residents protesters villagers soldiers families editors scholars historians campaigners mps peers magistrates negotiators relatives media officials spokespeople spokesmen prosecutors investigators analysts researchers experts lawyers attorneys diplomats ministers senators lawmakers authorities sources
  people employees witnesses critics supporters allies leaders aides advisers advisors executives members democrats republicans agencies companies officers agents courts states defendants scientists
  authors contractors academics observers operatives journalists governments
  funcionarios autoridades fuentes investigadores expertos autores autorités sources responsables enquêteurs chercheurs experts avocats auteurs behörden ermittler forscher experten beamte sicherheitskreise sicherheitskreisen sicherheitsbehörden regierungskreisen`);
/** Bodies by what they are. */
export const bodies = setOf(`mission bureau directorate ministry prosecution defence defense presidency opposition junta coalition secretariat delegation regulator watchdog broadcaster publisher operator platform charity council consortium press agency department ministry bureau committee commission council court company firm government administration group campaign office service party embassy
  kremlin community congress senate house parliament organization organisation institute university team unit police military army jury intelligence network newspaper magazine outlet website regime
  ambassade embajada botschaft parquet fiscalía staatsanwaltschaft polizei entreprise société unternehmen empresa compañía konzern kanzleramt élysée bundesamt
  ministerio gobierno agencia policía instituto partido comisión fundación gouvernement ministère agence parti police regierung bundesregierung ministerium innenministerium außenministerium verteidigungsministerium behörde amt amtes partei kommission
  bundesanwaltschaft generalbundesanwalt verfassungsschutz`);
/** Who speaks when a pronoun does. */
export const pronouns = setOf('he she they it we i one another both others él ella ellos il elle ils er sie wir nous nosotros');

export const prepositions = setOf(`of in on at by to from with for after before during about against under over between among through into upon within without despite regarding concerning
  as than since until toward towards via per amid de en para por con sobre según dans pour par avec sur selon del du von in mit für auf bei zu nach laut aus seitens à au aux`);
/** They end a noun's phrase and begin another clause or phrase. */
export const breakers = setOf(`and or but while whereas although though because when if that which who whom whose where whether so yet nor as then than however
  is are was were be been being am has have had do does did will would can could should may might must shall not
  hat haben hatte ist sind wurde wird sei habe ont est était avait aurait ha han fue había
  y o pero que aunque et ou mais qui und oder aber dass der's`);
export const adverbs = setOf(`also clearly later then earlier previously repeatedly publicly further now still recently explicitly however today yesterday again immediately falsely
  subsequently already simply only ultimately flatly strongly reportedly once never always often initially separately similarly too itself himself herself themselves
  jointly specifically directly wrongly correctly bluntly quickly monday tuesday wednesday thursday friday saturday sunday`);
/** Forms of `to be`, of all languages. */
export const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'fue', 'été', 'wurde', 'wurden']);
export const determiners = setOf("the a an this that these those his her their its our my another one some several many other two three 's el la los las un una le les l' des une der die das ein eine");

const all = [documents, persons, peoples, bodies];

const compound = /^.{3,30}?(ministerium|behörde|sprecher(?:in)?|präsident(?:in)?|minister(?:in)?|anwaltschaft|experten?|expertin|forscher(?:in)?|bericht|kanzler(?:in)?|chef(?:in)?|amt|politiker(?:in)?|abgeordneter?)(?:e?s|n)?$/u;

/** The noun that a German compound ends in: `sprecherin` of `regierungssprecherin`; else the word itself. */
export const baseNoun = (word: string): string => (word.length < 8 || isSourceNoun(word) ? word : compound.exec(word)?.[1]?.replace(/^anwaltschaft$/u, 'staatsanwaltschaft').replace(/^politiker(?:in)?$/u, 'minister') ?? word);

/** Whether a noun names one who can speak. */
export const isSourceNoun = (word: string): boolean => all.some((one) => one.has(word));
