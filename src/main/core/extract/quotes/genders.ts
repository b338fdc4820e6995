import { setOf } from './words.ts';

const women = setOf(`mary anna anne ann elizabeth sarah susan karen nancy lisa margaret betty sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura
  helen sharon cynthia kathleen amy angela shirley brenda emma olivia sophia maria marie julia julie jennifer jessica linda patricia barbara hillary hilary kamala nikki condoleezza avril jill
  merle gesine annegret annalena birgit sabine monika renate heike antje silke katrin katja franziska ulrike gudrun beate theresa angela ursula svetlana elena olga natalia natalya irina tatiana ekaterina yulia maria marina anastasia fatima leila sofia carmen lucia isabel claudia cristina martina petra gina
  tulsi nora julianne heather rachel diana diane jane janet joan judith alice grace ruth teresa megan hannah natasha ksenia oksana zoe eva yulia polina daria sigrid ingrid astrid liz beth kate katherine catherine kathryn caroline charlotte clara stella tammy tracy wendy robin loretta lynn jen jeanine lisa gretchen christine annalena giorgia marine valerie samantha victoria alexandria`);
const men = setOf(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
  lothar dieter uwe rainer jürgen günter wolfgang werner helmut manfred bernd holger torsten thorsten matthias stefan sebastian florian tobias gerhard dietmar volker detlef edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter
  joe jim bill bob tom mike dan dave steve rudy mitch adam marco ted bernie barack vladimir sergei sergey dmitry dmitri mikhail nikolai nikolay alexei alexey yevgeny evgeny igor oleg yuri viktor
  ivan boris pavel konstantin andrii andriy volodymyr petro ali mohammad mohammed muhammad ahmed hassan hussein ibrahim javad qasem xi jose juan carlos luis nicolás nicolas hugo fidel raúl raul
  emmanuel jean pierre jacques françois olaf friedrich hans klaus heinz jens angus keir rishi tomas thomas henry harry arthur albert alan allan adrian colin craig curtis derek douglas eduardo felipe fernando francisco gabriel gerald graham harold howard ian jared jerome jorge keith leo leon lewis lloyd louis manuel marcus martin miguel neil norman oliver oscar owen pedro philip phil ralph randy rafael roberto roger ronald roy russell sean shaun stanley stuart terry tim todd travis vincent walter warren wayne yusuf omar karim mahmoud mustafa abdul reza hossein mehdi amir qasim anatoly artem artyom denis maxim maksim roman ruslan stanislav valery vasily vitaly yaroslav gleb kirill lev tony gordon recep bashar benjamin simon ben brad mark elon jeff`);
const feminine = setOf('mrs ms miss madam lady queen princess spokeswoman chairwoman congresswoman sra mme frau señora madame');
const masculine = setOf('mr sir lord king prince spokesman chairman congressman sr herr señor monsieur');

/** Whether `he` or `she` fits a person, by title and first name; null where neither tells. */
export function genderOf(name: string, wordBefore: string): 'he' | 'she' | null {
  const title = wordBefore.toLowerCase().replace('.', '');
  if (feminine.has(title)) return 'she';
  if (masculine.has(title)) return 'he';
  for (const word of name.toLowerCase().split(/[\s.]+/u)) {
    if (women.has(word)) return 'she';
    if (men.has(word)) return 'he';
  }
  return null;
}
