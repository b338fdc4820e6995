import { describe, expect, it } from 'vitest';
import { directIn, quotesIn, reportedIn, type Cast } from './testing.ts';

const cast: Cast = {
  'Nora Vance': ['person', 'Vance'], Norland: ['state', ''], 'Harbor Bureau': ['organisation', ''], 'Daily Post': ['publication', ''], Sudmark: ['state', ''],
};
const speaker = (text: string) => reportedIn(text, cast).at(-1);

describe('statements in other languages', () => {
  it.each([
    ['Norland a mené une campagne contre Sudmark, selon un rapport du ministère.', 'un rapport du ministère'],
    ['Une enquête a été ouverte contre Sudmark, a indiqué le parquet de la capitale.', 'le parquet'],
    ['D’après le ministère, Norland a payé les comptes qui ont diffusé la vidéo.', 'le ministère'],
    ['Pour le chercheur Nora Vance, la campagne de Norland pourrait continuer.', 'Nora Vance'],
    ['Nach Angaben des Ministeriums hat Norland die Server der Partei angegriffen.', 'Ministeriums'],
    ['Laut Landeskriminalamt spähten Hacker aus Norland die Partei aus.', 'Landeskriminalamt'],
    ['Aus Sicherheitskreisen hieß es, die Gruppe habe für Norland Daten kopiert.', 'Sicherheitskreisen'],
    ['Wie die Daily Post berichtet, hat Norland den Angriff bezahlt.', 'Daily Post'],
    ['Das Ministerium teilte am 28. April mit, man prüfe den Angriff aus Norland.', 'Das Ministerium'],
    ['De acuerdo con la Guardia Costera, Norland pagó a los autores de la campaña.', 'Guardia Costera'],
    ['Los investigadores sostienen que Norland pagó la campaña contra Sudmark.', 'Los investigadores'],
    ['Norland estudia nuevas sanciones contra Sudmark, señalaron fuentes de la investigación.', 'fuentes'],
  ])('%s', (text, who) => {
    expect([speaker(text)?.[0], speaker(text)?.[1]?.replace(/^(?:la|des) /u, '')]).toEqual([text, who]);
  });

  it('may deny', () => {
    for (const text of ['Norland a démenti toute implication dans la campagne.', 'Ein Sprecher des Konzerns bestritt, dass Norland ihn angegriffen habe.', 'El Ministerio negó que Norland hubiera atacado los servidores.']) {
      expect([text, quotesIn(text, cast).at(-1)?.polarity]).toEqual([text, 'denies']);
    }
  });

  it('have speakers behind the words, also with a pronoun that hangs on the verb', () => {
    expect(directIn('« Nous avons vu les mêmes fautes », a déclaré Nora Vance. « C’est un calendrier », souligne-t-elle.', cast)).toEqual([['Nous avons vu les mêmes fautes', 'Nora Vance'], ['C’est un calendrier', 'Nora Vance']]);
    expect(directIn('„Das war kein Versehen“, sagte die Präsidentin des Amtes, Nora Vance. „Wir müssen damit rechnen“, fügte sie hinzu.', cast)).toEqual([['Das war kein Versehen', 'Nora Vance'], ['Wir müssen damit rechnen', 'Nora Vance']]);
  });
});
