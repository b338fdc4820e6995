import { setOf } from './words.ts';

/** A quotation mark straight after one of these verbs marks a name, a title or a term. */
export const namers = setOf(`known called dubbed nicknamed named titled entitled headlined termed codenamed styled branded subtitled captioned aka
  llamado llamada denominado denominada conocido titulado apodado appelé appelée dit dite nommé intitulé surnommé genannt genannte genannten namens`);

/** After these nouns marked words are a name unless they begin with a small letter or are a sentence. */
export const namedThings = setOf(`alias aliases moniker monikers
  nickname handle handles username usernames hashtag hashtags account accounts page pages group groups persona personas operation project program programme campaign malware
  file files folder domain domains website websites channel channels blog term terms word words phrase name names label labels album series book
  film movie song article essay title documentary magazine newspaper column section subsection paragraph clause heading
  server servers variant variants tool tools family string value parameter command function key keyword keywords tag tags password passwords button link tab field backdoor
  organization organisation movement network unit team ship vessel company firm front identity character profile profiles forum student user users`);

/** Two or more words before the mark that do the same. */
export const namingPhrases: readonly (readonly string[])[] = [
  'known as', 'referred to as', 'known by', 'also known', 'called the', 'a . k . a', 'a / k / a', 'a.k.a.', 'f / k / a', 'so - called', 'so called', 'code - named', 'code name',
  'doing business as', 'under the name', 'under the names', 'by the name', 'in the name of', 'variants including', 'stands for', 'short for', 'the term', 'abbreviated as', 'abbreviated to', 'hereinafter',
  'hereafter', 'collectively', 'defined as', 'identified as', 'conocido como', 'conocida como', 'el llamado', 'la llamada', 'connu sous le nom de', 'bekannt als', 'so genannte', 'sogenannte', 'sogenannten', 'under the alias', 'operating as', 'trading as',
].map((phrase) => phrase.split(' '));

/** A clause with one of these between `what` and the mark is someone's own wording: `what it called “...”`. */
export const describers = setOf(`called calls calling described describes describing termed terms deemed branded labeled labelled dubbed characterized characterised denounced
  considers considered consider regards regarded portrayed hailed as`);

/** Words of which a heading, a name or a title may have some in small letters. */
export const particles = setOf('of the a an and or in on at for to by with from de la le les des du del der die das und y e et vs v & as');

/** Words that a sentence has and a name hasn't. */
export const sentenceWords = setOf(`is are was were be been am has have had do does did will would can could should may might must shall not don't doesn't didn't isn't aren't can't won't
  it's that's we're they're i'm he's she's we've i've you're there this that these those we they he she it you i who which what when because if but so my our your their his her its
  never no es son está están fue que no se su hay ha han est sont a été ne pas il elle nous ils qui que ist sind war wird haben hat nicht wir sie er es dass`);
