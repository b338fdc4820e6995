import { describe, expect, it } from 'vitest';
import { findDates } from '../datings/find.ts';
import { actorsIn } from '../testing/actors.ts';
import { readText } from '../text/read.ts';
import { findOperations } from './find.ts';
import { doing } from './parts.ts';

const cast = { Freedonia: 'state', Sylvania: 'state', 'Agence Nord': 'organisation', 'Silberfuchs': 'group', 'Rufus Firefly': 'person', BNX: 'organisation' } as const;

/** Status, kind and doers of each operation, in a text that is long enough to be known for its language. */
function told(text: string, filler: string): string[] {
  const document = readText(`${filler}\n\n${text}`, { published: '2021-05-08', known: [] });
  const { operations } = findOperations(document, actorsIn(document.text, cast), [], findDates(document));
  return operations.map(({ status, kind, parts }) => `${status} ${kind} by ${parts.filter(({ relation }) => doing.has(relation)).map(({ actorKey }) => actorKey).join(' + ')}`);
}

const french = 'Le rapport est long et il ne dit pas tout, mais il est sur la table depuis une semaine dans tous les bureaux.';
const spanish = 'El informe es largo y no lo dice todo, pero está sobre la mesa desde hace una semana en todas las oficinas.';
const german = 'Der Bericht ist lang und sagt nicht alles, aber er liegt seit einer Woche in allen Büros auf dem Tisch.';

describe('operations in other languages', () => {
  it.each([
    ['Freedonia a mené une campagne de manipulation contre la Sylvania.', 'conducted influence by Freedonia'],
    ['L’agence Agence Nord a publié de faux documents sur les élections.', 'conducted disinformation by Agence Nord'],
    ['D’après la Sylvania, Freedonia a payé les voyages de militants en mai.', 'conducted funding by Freedonia'],
    ['Agence Nord a tenté de recruter des étudiants, sans succès.', 'attempted recruitment by Agence Nord'],
    ['Les messageries du parti ont été piratées par Freedonia en mars.', 'conducted cyber by Freedonia'],
    ['Freedonia aurait financé la campagne du candidat.', 'alleged funding by Freedonia'],
    ['Des agents de Freedonia ont peint des étoiles sur les murs.', 'conducted disinformation by Freedonia'],
    ['Ils ont peint des étoiles sur ordre de Rufus Firefly.', 'conducted disinformation by Rufus Firefly'],
    ['Freedonia a envisagé une opération contre le stade.', 'considered influence by Freedonia'],
    ['Freedonia n’a pas financé la campagne du candidat, ni les comptes.', 'not_conducted funding by Freedonia'],
  ])('French: %s', (text, expected) => expect(told(text, french)).toEqual([expected]));

  it.each([
    ['Una red de canales dirigida por Agence Nord difundió bulos sobre la riada.', 'conducted disinformation by Agence Nord'],
    ['Rufus Firefly, agregado de la embajada, intentó acceder en mayo al sistema.', 'attempted cyber by Rufus Firefly'],
    ['Según la BNX, Rufus Firefly entregó 60.000 euros a la fundación.', 'conducted funding by Rufus Firefly'],
    ['Freedonia planea lanzar una campaña contra la Sylvania.', 'planned influence by Freedonia'],
  ])('Spanish: %s', (text, expected) => expect(told(text, spanish)).toEqual([expected]));

  it.each([
    ['Freedonia hat vor der Wahl eine Desinformationskampagne gegen die Partei geführt.', 'conducted influence by Freedonia'],
    ['Der Angriff wurde von der Gruppe Silberfuchs gesteuert.', 'conducted cyber by Silberfuchs'],
    ['Die Gruppe »Silberfuchs« hat vergeblich versucht, in das Netz der Partei einzudringen.', 'attempted cyber by Silberfuchs'],
    ['Im September stellte Agence Nord ein gefälschtes Video ins Netz.', 'conducted disinformation by Agence Nord'],
    ['Freedonia erwog einen Angriff auf die Wahlsoftware.', 'considered cyber by Freedonia'],
    ['Die Gruppe Silberfuchs hat nach Erkenntnissen von BNX die Partei angegriffen.', 'conducted cyber by Silberfuchs'],
    ['Wie die Zeitung berichtet, versuchte Freedonia bereits, Zugangsdaten zu stehlen.', 'attempted cyber by Freedonia'],
    ['Silberfuchs soll die Partei gehackt haben, so die Regierung in der Hauptstadt.', 'alleged cyber by Silberfuchs'],
  ])('German: %s', (text, expected) => expect(told(text, german)).toEqual([expected]));

  it('are none where they are only possible or denied', () => {
    expect(told('Freedonia pourrait pirater les messageries du parti avant le vote.', french)).toEqual([]);
    expect(told('Freedonia negó que hackeara los servidores del partido.', spanish)).toEqual([]);
    expect(told('Freedonia bestritt, die Partei gehackt zu haben, und wies alles zurück.', german)).toEqual([]);
  });
});

describe('German operations with the doer behind the verb', () => {
  it.each([
    ['Mit hundert Gruppen hat Freedonia gegen Windräder gehetzt.', 'conducted influence by Freedonia'],
    ['Silberfuchs hat sich im Mai an Postfächern der Partei versucht.', 'attempted cyber by Silberfuchs'],
  ])('%s', (text, expected) => expect(told(text, german)).toEqual([expected]));
});
