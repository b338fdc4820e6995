import { expect, it } from 'vitest';
import { read } from './testing/reading.ts';

/** The letters of an encoding of one byte, by their bytes: what a decoder makes of each. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
}

const russian = 'Посольство отрицает свою причастность к инциденту. Министр иностранных дел заявил, что обвинения беспочвенны.';

it.each([
  { encoding: 'windows-1251', text: russian }, { encoding: 'koi8-r', text: russian }, { encoding: 'iso-8859-5', text: russian }, { encoding: 'ibm866', text: russian },
  { encoding: 'windows-1251', text: 'Москва, 5 мая' }, { encoding: 'windows-1251', text: 'Міністр заявив, що звинувачення безпідставні, а уряд про це нічого не знав.' },
  { encoding: 'iso-8859-7', text: 'Ο υπουργός δήλωσε ότι οι κατηγορίες είναι αβάσιμες και ότι η κυβέρνηση δεν γνώριζε.' },
  { encoding: 'windows-1250', text: 'Minister powiedział, że oskarżenia są bezpodstawne, a rząd nic o tym nie wiedział. Źródła twierdzą coś innego, żółć.' },
  { encoding: 'windows-1254', text: 'Bakan suçlamaların asılsız olduğunu söyledi. Hükümetin bundan haberi yoktu; şüpheler sürüyor.' },
  { encoding: 'windows-1256', text: 'نفى الوزير ذلك وقال إن الاتهامات لا أساس لها من الصحة وإن الحكومة لم تكن تعلم.' },
  { encoding: 'windows-1255', text: 'השר הכחיש את הטענות ואמר כי הממשלה לא ידעה על כך דבר.' },
  { encoding: 'windows-1252', text: 'Der Minister wies die Vorwürfe zurück; die Regierung habe davon nichts gewußt – „völlig haltlos“.' },
  { encoding: 'windows-1252', text: 'Le ministre a rejeté ces accusations, déclarant que le gouvernement n’était pas informé.' },
  { encoding: 'windows-1252', text: 'The minister said it’s “baseless” – no one knew.' },
])('guesses $encoding: $text', async ({ encoding, text }) => {
  const document = await read(encode(text, encoding));
  expect({ text: document.text, isGuess: document.encodingIsGuess }).toEqual({ text, isGuess: true });
});

it.each([
  { what: 'Japanese', bytes: '8a4f96b18fc882cc95f193b98af382c98ef082b582c481418a4396b18fc882cd91498b9382d682cc8abb8fc282f094e292e882b582bd8142', part: '外務省' },
  { what: 'Chinese', bytes: 'cde2bdbbb2bfb7a2d1d4c8cbb1edcabea3acd6d0b7bdb4d3ceb4b8c9d4a4c3c0b9fad1a1bed9a1a3', part: '外交部发言人表示' },
])('guesses the letters of $what', async ({ bytes, part }) => {
  expect((await read(Buffer.from(bytes, 'hex'))).text).toContain(part);
});

it('takes the user\'s word before any guess', async () => {
  expect((await read(encode(russian, 'windows-1251'), { encoding: 'windows-1251' })).encodingIsGuess).toBe(false);
  expect((await read(encode(russian, 'koi8-r'), { encoding: 'windows-1251' })).text).not.toBe(russian);
});
