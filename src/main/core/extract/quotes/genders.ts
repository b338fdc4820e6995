import { setOf } from './words.ts';

const women = setOf(`mary anna anne ann elizabeth sarah susan karen nancy lisa margaret betty sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura
  helen sharon cynthia kathleen amy angela shirley brenda emma olivia sophia maria marie julia julie jennifer jessica linda patricia barbara hillary hilary kamala nikki condoleezza avril jill
  merle gesine annegret annalena birgit sabine monika renate heike antje silke katrin katja franziska ulrike gudrun beate theresa angela ursula svetlana elena olga natalia natalya irina tatiana ekaterina yulia maria marina anastasia fatima leila sofia carmen lucia isabel claudia cristina martina petra gina
  tulsi nora julianne heather rachel diana diane jane janet joan judith alice grace ruth teresa megan hannah natasha ksenia oksana zoe eva yulia polina daria sigrid ingrid astrid liz beth kate katherine catherine kathryn caroline charlotte clara stella tammy tracy wendy robin loretta lynn jen jeanine lisa gretchen christine annalena giorgia marine valerie samantha victoria alexandria ilse hilda hilke anneke marieke femke saskia griet liesbeth katrien wilma inge gerda brigitte doris edith irmgard kirsten maike nele petronella swetlana trudy ute vreni grete birte frauke heidi imke annika britta carmela teodolinda francine odile mireille josiane monique nathalie sandrine valérie véronique agnès aurélie béatrice cécile céline élodie hélène joëlle laetitia marianne martine pascale ségolène solenn yvonne
  adriana agata agnieszka aida aigul aisha aistė ajla akvilė alba aleksandra aleksandrina alena alessandra alessia alexandra alina alma alžběta amal amalia amina ana anahit anastasiia andreia aneta anika anita anja anka anna-maria
  anneli antonella antonia antonina anush aoife arantxa ariana arzu aslı asma asta audronė aurelia aurora aušra ayesha aylin aysel ayşe azadeh azra barbora beata beatrice beatriz begoña belén benedetta bianca blanca blerta bogdana
  bojana božena branka brigitta brigitte brunella caitlin camila camille carina carla carlotta carolina cecilia charlotta chiara chloé ciara consuelo corina cosima cristiana dace dagmar dagnija daiva dalia dana danica danuta debora
  delphine denisa deniz desislava dijana dilnoza dina diāna dolores dominika dora dorota dovilė dragana dunja edita edyta eglė eileen eirini ekaterine elaheh eleonora elif elisa elisabetta eliška elke ella eloise elvira elīna elżbieta
  ema emel emilia emine enas erika esma esra estelle ester esther eugenia evelina ewa fadila farah fatemeh fatma federica feride fernanda filiz fiona firuzeh flavia francesca gabija gabriela gabriele galina galya gemma genoveva
  georgiana gertrude giedrė gisela giulia gizem gloria golnaz goranka gordana grażyna greta grete guadalupe gulnara gunilla gülten hala halina halyna hana hanan hanne hatice hedvig helena helene heloísa henrike hilde honorata hülya iana
  ieva ilaria ildikó ilona imane ines ingeborg ingrida inna inês ioana ioanna iolanda irem irena irene iryna isabella isabelle iva ivana ivanka iveta ivona izabela jadwiga jana janina jarmila jasmina jasna jekaterina jelena jitka joana
  joanna johanna jolanta jovana judita julianna jurga justyna jutta júlia jūratė kadri kaisa kamila karin karina karolina katarina katarzyna katerina kateryna kateřina kati kinga kira klara klaudia kristina kristine kristīna krisztina
  krystyna ksenija laila lana larisa larysa latifa laure lea leena lejla lenka leonora letizia leyla liana lidia lidija liliana lina linnea ljiljana ljudmila lorena loreta loubna louise lourdes lucie lucija lucía ludmila ludmyla luljeta
  luísa lyubov lyudmila lyudmyla madina magdalena mahnaz mahsa maira maja malgorzata malin manal manana manuela mara margarida margarita margherita mariam mariana marianne maricica marija marijana marika mariona marisol marita marjeta
  marketa markéta marta marte martyna maryam maryna masha masoumeh matilde maya małgorzata melek mercedes meryem michaela michalina mihaela mila milada milena milica milla mina mira mirela miriam mirjana moira mona monica mónica nada
  nadezhda nadia nadiia nadja nafisa naira najla narges nasim nasrin natalie nataliia natalija natallia nataša natia nausheen neda neringa nesrin nevena nicoleta nicoletta nida nigar nikolina niloufar nina ninel nino noemí nour nuray
  núria oana ofelia olena olha olivera ophélie ornella otilia palina paloma pamela paola parisa patrycja paula paulina pauline pavla pelin pilar radka raisa ramona rana rania raquel rasa raya regina reyhan rima rimma rita roberta
  roksana romana rosa rosalía rosanna rosario roxana roza rozalia ruxandra ruzanna ružica rūta sabina sabrina saida salma salome samira sanda sanja sara sarka selin selma senka serap seren serena sevda sevgi shabnam shahla shirin sibel
  sigita silja silvia simona simone siobhan slavica smiljana snezhana snežana sofija sofiya sofía solange soledad solveig sonja soraya stanislava stela stephania svitlana sylvie tahereh taisiya tamar tamara tania tanja tatjana tatyana
  tea teodora teona tereza theodora tijana tina tinatin tiziana uliana uljana ulla ulyana urszula valentina valeria valeriia valerija vanda vanesa vanja vasiliki vera veronica veronika vesna vida viktoriia viktorija viktoriya vilma
  vincenza violeta vira virginia viviana vlasta wanda wiebke wiktoria wioletta xenia ximena yana yanina yasmin yekaterina yelena yelizaveta yesim yevgenia yevheniia yildiz yolanda yolimar youmna yuliia zahra zainab zdenka zeynep zhanna
  zhenya zinaida zlata zofia zoya zoé zrinka zsuzsanna zuzana ülle šárka želka živilė`);
const men = setOf(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
  lothar dieter uwe rainer jürgen günter wolfgang werner helmut manfred bernd holger torsten thorsten matthias stefan sebastian florian tobias gerhard dietmar volker detlef edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter
  joe jim bill bob tom mike dan dave steve rudy mitch adam marco ted bernie barack vladimir sergei sergey dmitry dmitri mikhail nikolai nikolay alexei alexey yevgeny evgeny igor oleg yuri viktor
  ivan boris pavel konstantin andrii andriy volodymyr petro ali mohammad mohammed muhammad ahmed hassan hussein ibrahim javad qasem xi jose juan carlos luis nicolás nicolas hugo fidel raúl raul
  emmanuel jean pierre jacques françois olaf friedrich hans klaus heinz jens angus keir rishi tomas thomas henry harry arthur albert alan allan adrian colin craig curtis derek douglas eduardo felipe fernando francisco gabriel gerald graham harold howard ian jared jerome jorge keith leo leon lewis lloyd louis manuel marcus martin miguel neil norman oliver oscar owen pedro philip phil ralph randy rafael roberto roger ronald roy russell sean shaun stanley stuart terry tim todd travis vincent walter warren wayne yusuf omar karim mahmoud mustafa abdul reza hossein mehdi amir qasim anatoly artem artyom denis maxim maksim roman ruslan stanislav valery vasily vitaly yaroslav gleb kirill lev tony gordon recep bashar benjamin simon ben brad mark elon jeff
  abbas abdel abdullah abdulrahman adalberto adem adil adnan adolfo afonso ahmad akaki akif albin aldo alejandro aleksandar aleksander aleksandr aleksei alessandro alexandre alexandru aleš alfonso alfredo algirdas alihan almir amadeo
  amin anders andon andrei andrej andrey andris andrius andrus andrzej andrés antanas ante anton antoni antonio antonín antun aram aras arash ardian aris arkadiusz arkady arman armando armen arnold arseniy arslan artan artur arturo
  arvydas asen asger ashkan asif aslan ata atanas atanasije atilla attila aurel avtandil aydın aziz babak bakhtiyar balázs baris bartol bartosz bartłomiej barış batuhan behnam behrouz behzad bekir benedikt benjamín benoît berk bernardo
  besnik blaž bogdan bohdan bojan boran borislav borja borys boštjan božidar branislav branko bruno burak bülent carlo carmine cem cemal cengiz cesare cezary claudio constantin corneliu cosmin costin cristian csaba cyril daan dainius
  dalibor damian damir daniele daniil danilo danylo darius dariusz darko davide davit davor dawid dejan demir denys didier diego dimitar dimitri dimitrios dimitris dino dinu dirk dmytro domagoj domenico dominik dorin dragan drago
  dragoljub dragomir dragoslav dražen dritan duarte dušan dzianis dzmitry dácio dániel eduard eduards efraín egidijus egor eldar elias elman emil emiliano emilio emin emre enrico enrique enver erdal erdem erdinç erhan erich erkan ermal
  ernest ernesto ersin eryk esad esteban etienne eugen eugenio evaldas evangelos fabian fabien fabio fabrice fahad farhad farid faruk fatih fatos federico fedir fedor feliks felix ferdinand ferenc ferhat fermín filip filippo florin
  fouad franc francesco franco franjo franz fredrik fritz frédéric fyodor gaetano gagik gaspard gediminas geert gennady gennaro georgi georgios georgy gerardo geri germán gert gevorg ghassan gheorghe giacomo giancarlo gianluca gianni
  gintaras giorgi giorgio giovanni giulio giuseppe goce goran grigol grigor grigory grzegorz guido guillaume guillermo gunnar gustavo gyula gábor gökhan habib hakan hakob halil hamed hamid hannes hans-peter harald haris harri haruki
  hasan havel hector heikki heinrich hendrik henri henrik herbert hernán hicham hikmet hilmi hrant hristo hrvoje hubert hugues héctor hüseyin iakov ibro idris ignacio ihar ihor ilham ilia ilija ilir iliya ilya imre indrek ioan ion ionut
  ionuț irakli isak iskander ismael ismail istván italo ivaylo ivica ivo iztok jaak jaakko jaan jacek jaime jakob jakub jan janez janko jano janusz jarek jaroslav jarosław jasper javier jelle jerzy jiří joachim joaquín johan johannes
  jonas joost jordan jordi josef josep josip jovan jozef joão juha julian julien julio jurij juris jérôme józef jørgen jüri jānis jędrzej kacper kaido kamal kamil kareem karel karl karlis karol karsten kaspar kazimierz kemal kenan kerem
  kestutis khaled khalid kiril klemen kliment konrad konstantinos kostas krasimir kreshnik krešimir kristijan kristjan krzysztof kyrylo kęstutis ladislav lars lasha laurent laurentiu lazar lech leif leonardo leoncio leonid leonidas
  leopold levan levent linas ljubo ljubomir lorenzo lorik luan luboš lucian luciano ludovic luigi luka lukas lukasz lukáš lyubomir lászló maarten magnus majid maksym manoj mantas marcel marcelo marcin marian mariano marijan marin
  marinos mario marius marko markus matej mateo mateusz matija matteo matti mattias matúš mauricio maurizio mauro maxime mehmet mert mesfin mesut metin michał michel michele mihai mihail mihails mihajlo mihály mikael mikalai miklós
  mikola mikołaj milan milorad miloš mindaugas mircea mirko miro miroslav mirosław mirza mitja mladen mohamed moritz moshe muammar muhamed murad murat musa mykhailo mykola márton mārcis nabil nasser nauris necdet neculai nedim nemanja
  nenad niccolò niels nihad nikita niklas niko nikola nikolaos nikolaus nikoloz nuno octavio oleh oleksandr oleksii oleksiy olivier onur orhan orlando osman ostap osvaldo ovidiu pablo paolo parviz pascal pasquale patrik pavle pavlo
  pawel paweł pedja peeter pekka pelle petar petr petras petros petru philippe pieter pietro piotr plamen prokop przemysław péter raimo raimonds ramadan ramaz ramazan ramil ramin ramzan ramón rareș rasim rastislav ratko raşit recai
  refik remigijus renato renzo ricardo riccardo riho rinat risto robertas rodolfo rodrigo rok roland rolandas romain romano romeo romuald ronny rostyslav ruben rubén rui rune rustam ryszard rüdiger saad sabri saeed said salih salvador
  salvatore sami samir samuli sandis sandro savo sead sebastiano sebastián sedat selim semyon serdar sergej sergejs sergii sergio serhat serhii serhiy shahram siarhei siim simon-pierre sinan sixto slaven slavko slavomir
  slobodan soheil spas spyros srdjan srđan stamatis stanimir stanislas stanisław stanko stavros stefano stefanos stelian stephane stevan stipe stjepan stojan svein sven svetozar svyatoslav sándor søren tadas tadej tadeusz taha tamás
  tapio taras tarik tariq tauno tayyip teimuraz temur teodor thibault thierry thomas-pierre tiago tibor tihomir tiit tilman timo timur todor tomasz tomislav tommaso tomo tomáš toni toomas tor torbjörn triin trygve tudor tuncay turgut
  tvrtko ulf ulrich umberto umit uğur vaclav vadim vadym vahe vahid vakhtang valdis valentin valentyn valerio valeriy vangelis vano varlam vasil vasile vasilis vasyl vatroslav veaceslav vedran velibor veljko veselin victor vidas viktar
  viktors vincenzo virgil vitali vitalie vitaliy vito vitor vjekoslav vlad vladan vladas vladimír vladislav vlado vladyslav vojislav vojtech vojtěch volkan vsevolod vuk vyacheslav václav waldemar walid wiktor willem wim witold wladimir
  wojciech wouter władysław xavier yahya yannis yasin yasser yavuz yaşar yehor yevhen yiannis yiğit yonas yoon younes youssef yuriy yury zafer zaid zaur zaven zbigniew zdeněk zdravko zeljko ziad zigmas ziya zlatan zlatko zoltán zoran
  zsolt zurab zvonimir álvaro ásgeir özgür ümit ārturs łukasz štefan żeljko željko`);
const feminine = setOf('mrs ms miss madam lady queen princess spokeswoman chairwoman congresswoman sra mme frau señora madame');
const masculine = setOf('mr sir lord king prince spokesman chairman congressman sr herr señor monsieur');

/** Family names and patronymics whose end tells. */
const ofWomen = /(?:ová|ovna|evna|ivna|[sc]kaya|ska|cka|dzka|ienė|aitė|ytė|utė|iūtė|ópoulou|dóttir)$/u;
/** Ends that Spanish and Italian names have, too: they tell beside a first name or patronymic with a Slavic or Baltic sign. */
const ofWomenThere = /(?:[oe]va|aya)$/u;
const slavic = /[čšžěřůýłńśźżćđėųūāēīķļņģ]|zh|kh|^y[ua]|^(?:dz|vl|sv|zd|ls)|(?:slava|mira|mila|ja|iya|iia|sha|ovna|evna|ivna)$/u;
const ofMen = /(?:[oe]v|ovich|evich|ovych|skiy?|skyi|sky|ský|cki|dzki|[ia]uskas|evičius|aitis|ópoulos)$/u;

/** Whether `he` or `she` fits a person, by title and first name; null where neither tells. */
export function genderOf(name: string, wordBefore: string): 'he' | 'she' | null {
  const title = wordBefore.toLowerCase().replace('.', '');
  if (feminine.has(title)) return 'she';
  if (masculine.has(title)) return 'he';
  for (const word of name.toLowerCase().split(/[\s.“”"]+/u)) {
    if (women.has(word)) return 'she';
    if (men.has(word)) return 'he';
  }
  const words = name.toLowerCase().split(/[\s-]+/u);
  const last = words.at(-1) ?? '';
  if (name.includes(' ') && (ofWomen.test(last) || (ofWomenThere.test(last) && words.slice(0, -1).some((word) => slavic.test(word))))) return 'she';
  if (name.includes(' ') && ofMen.test(last)) return 'he';
  return null;
}
