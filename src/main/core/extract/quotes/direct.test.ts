import { describe, expect, it } from 'vitest';
import { directIn, quotesIn, type Cast } from './testing.ts';

const cast: Cast = {
  'Nora Vance': ['person', 'Vance'], 'Tomas Reel': ['person', 'Reel'], Norland: ['state', 'Norland'], 'Harbor Bureau': ['organisation', 'the bureau'], 'Daily Post': ['publication', ''],
};
const words = (text: string) => directIn(text, cast).map(([quote]) => quote);
const speakers = (text: string) => directIn(text, cast).map(([, speaker]) => speaker);

describe('direct quotations', () => {
  it('are told from names, titles, terms and code', () => {
    for (const text of [
      'The service, also known as the “XYZ”, paid the group often referred to as the “Harbor Research House”.',
      'It used names including “ABC77” and “Kite”.', 'The article was titled “Why They Will Never Stop”.', 'Norland Trading Company (“NTC”) and its heads (collectively, the “Defendants”) met.',
      'They ran the pages “Proud Harbor,” “Free Coast,” and “Stand Up Norland”.', 'The so-called “deep harbor” is a myth.', 'The command “rm -rf” ran.', 'It wrote the file “update.exe” to disk.',
      '- Provider names like “HARBOR9”', 'The term “foreign agent” means any person who acts for a state.', 'He used the hashtag “#FreeTheCoast”.', 'A group called “Secured Coasts” posted it.', 'They met in the “Blue Room”.',
    ]) expect([text, words(text)]).toEqual([text, []]);
  });

  it('may be of few words when someone is said to say them', () => {
    expect(directIn('The bureau described Reel as an “active agent,” and Vance said he had “influence” in Norland.', cast)).toEqual([['active agent', 'The bureau'], ['influence', 'Nora Vance']]);
    expect(words('They called it what the bureau described as “information warfare”.')).toEqual(['information warfare']);
  });

  it('may be a slogan or another sentence that was written', () => {
    expect(words('One advertisement read: “Vote for the coast, because it is ours!”')).toEqual(['Vote for the coast, because it is ours!']);
  });
});

describe('the speaker', () => {
  it('stands before the quotation', () => {
    for (const text of [
      'Vance said: “We saw it.”', 'Vance said, "We saw it."', 'Vance said that “we saw it all”.', 'According to Vance, “we saw it all”.', 'On Tuesday, in Norland, Vance told reporters: “We saw it.”',
      'Vance, who heads the bureau in Norland, said: “We saw it.”', 'Vance, a former aide to Reel, said: “We saw it.”', 'As Vance stated, “We saw it all.”', 'In the view of Norland, Vance has argued, “it is over for us”.',
    ]) expect([text, speakers(text)]).toEqual([text, ['Nora Vance']]);
  });

  it('stands behind it', () => {
    for (const text of [
      '“We saw it,” Vance said.', '“We saw it,” said Vance.', '“We saw it,” said Nora Vance, an aide to Reel.', '“We saw it”, according to Vance.', '“We saw it all,” an aide, Vance, told the Daily Post.', '"We saw it!" wrote Vance in Norland.',
    ]) expect([text, speakers(text)]).toEqual([text, ['Nora Vance']]);
  });

  it('stands between two halves', () => {
    expect(directIn('“We saw it,” Vance said, “and we told Reel.”', cast)).toEqual([['We saw it', 'Nora Vance'], ['and we told Reel.', 'Nora Vance']]);
  });

  it('is behind a long title, or between commas behind one', () => {
    for (const text of [
      'The Minister of State for the Coast, the Overseas Ports and Trade, Nora Vance, said: “We saw it.”', '“We saw it,” said the Minister of State for the Coast, the Overseas Ports and Trade, Nora Vance.',
      'State Secretary Nora Vance: “We saw it.”', 'Rep. Nora Vance (D-Va.) said, “We saw it.”', '“We saw it,” the Daily Post quoted Vance as saying.', 'Vance was quoted as saying: “We saw it.”',
      'As Vance put it, “we saw it all there”.', 'Norland denied it, with Vance calling the charges “quite absurd talk”.', 'Its treasurer, Nora Vance, said in a post that “we saw it all”.', 'Asked for comment, Vance wrote in an email that “we saw it all”.',
    ]) expect([text, speakers(text)]).toEqual([text, ['Nora Vance']]);
  });

  it('goes on in the next sentence and paragraph', () => {
    expect(speakers('“We saw it,” Vance said. “We told the bureau. It did nothing.”')).toEqual(['Nora Vance', 'Nora Vance']);
    expect(directIn('Vance said: “We saw it all.\n\n“Nobody in Norland did.”', cast)).toEqual([['We saw it all.', 'Nora Vance'], ['Nobody in Norland did.', 'Nora Vance']]);
  });

  it('is the one that a pronoun or a noun means', () => {
    expect(speakers('Vance said it was over. “We saw it,” she added.')).toEqual(['Nora Vance']);
    expect(speakers('Reel met Nora Vance. “We saw it all,” he said.')).toEqual(['Tomas Reel']);
    expect(speakers('The report was long. “It is over,” the report said.')).toEqual(['the report']);
    expect(speakers('“It is over,” said two officials in Norland.')).toEqual(['two officials']);
    expect(speakers('“It is over,” a spokesman for the bureau said.')).toEqual(['Harbor Bureau']);
  });

  it('is no one where nobody is named', () => {
    expect(speakers('The banner showed the words of a song, “We will never be at home here again”.')).toEqual([null]);
  });

  it('comes with the one through whom it came', () => {
    const [quote] = quotesIn('“We saw it,” Vance told the Daily Post.', cast);
    expect([quote?.speakerText, quote?.viaText]).toEqual(['Vance', 'Daily Post']);
  });

  it('is found in Spanish, French and German', () => {
    expect(speakers('“No hay nada que decir sobre la costa”, dijo Vance en la ciudad de los ríos.')).toEqual(['Nora Vance']);
    expect(speakers('« Il n’y a rien dans le port de la ville », a déclaré Vance à la presse.')).toEqual(['Nora Vance']);
    expect(speakers('„Wir haben nichts mit der Sache zu tun“, sagte Vance in der Stadt.')).toEqual(['Nora Vance']);
  });
});

describe('polarity and grounds of a direct quotation', () => {
  it('are read from its words and the verb', () => {
    const polarity = (text: string) => quotesIn(text, cast).filter(({ kind }) => kind === 'direct').map((quote) => quote.polarity);
    expect(polarity('Vance said: “There is no evidence that the bureau knew.”')).toEqual(['denies']);
    expect(polarity('Vance denied that it was “an inside job”.')).toEqual(['denies']);
    expect(polarity('Vance said Norland had “begun, but did not finish” it.')).toEqual(['mixed']);
    expect(polarity('Vance said Norland had “considered, but did not begin” it.')).toEqual(['denies']);
  });

  it('name the rule and its words', () => {
    const text = '“We saw it,” Vance said.';
    expect(quotesIn(text, cast)[0]?.because.map(({ rule, words: of }) => [rule, of.map(({ from, to }) => text.slice(from, to))])).toEqual([
      ['quotation marks', ['“', ',”']], ['verb of speech after', ['Vance said']],
    ]);
  });
});

describe('the speaker of harder sentences', () => {
  it('stands in an apposition or behind a title', () => {
    for (const text of [
      '“We saw it,” said the minister, Nora Vance.', '“We saw it,” said Acting Under Secretary of the Harbor for Ships Nora Vance.', 'The minister, Nora Vance, said: “We saw it.”', '“We saw it,” an aide to Reel, Nora Vance, said in a statement.',
      'The minister, Nora Vance, described the report as “a fable”.', '« Il n’y a rien à dire sur le port », a déclaré à la presse la ministre Nora Vance.', 'Der Sprecher, Nora Vance, sprach von einer „neuen Lage“.',
    ]) expect([text, speakers(text)]).toEqual([text, ['Nora Vance']]);
  });

  it('may be in no list of actors', () => {
    expect(speakers('“We saw it,” said Olga Brandt, who heads the team.')).toEqual(['Olga Brandt']);
    expect(speakers('Olga Brandt, who heads the team, said: “We saw it all.”')).toEqual(['Olga Brandt']);
  });

  it('is neither the one who is named nor the one who is told of', () => {
    expect(speakers('Reel works for a company called Harbor. One of the officials said it was “slow but steady”.')).toEqual(['One of the officials']);
    expect(directIn('They told Reel that a page called “Harbor Friends” was theirs.', cast)).toEqual([]);
    expect(directIn('It took down accounts “linked to Norland”, Vance said.', cast)).toEqual([['linked to Norland', 'Nora Vance']]);
  });

  it('is a report that is said to say it', () => {
    expect(speakers('„Es gibt keine Hinweise auf den Hafen und die Stadt“, heißt es in dem Bericht der Behörde.')).toEqual(['dem Bericht']);
    expect(speakers('The Daily Post met Vance. The study affirms that the port was “a hub of the trade”.')).toEqual(['The study']);
  });
});
