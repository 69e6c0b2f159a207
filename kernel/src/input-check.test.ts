import { checkEuro, checkLine, checkText } from './input-check';

test.each([
  ...[
    'a\u200bb',
    'a\u200db',
    '\u200da',
    'a\u202eb',
    'a\u2066b',
    'a\u00adb',
    'a\u034fb',
    'a\u3164b',
    'a\ufeffb',
  ],
  ...['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud800', '\udc00a', 'a\ue000b', 'a\u{e0041}b', 'a\ufff9b'],
])('%j holds what nobody sees', text => {
  expect(checkLine('name', text)?.message).toBe('Der Text enthält Steuerzeichen.');
  expect(checkText('name', text)?.message).toBe('Der Text enthält Steuerzeichen.');
});

test.each(['', ' ', '\u200b', '\u200d', '\ufe0f', '\u0301'])('%j is empty', text => {
  expect(checkLine('name', text)?.message).toBe('Der Text ist leer.');
});

test.each(['Kiez 🌻', '👩‍👩‍👧 Treff', '❤️', '1️⃣', '🏳️‍🌈', 'می‌خواهم', 'Çay Evi', 'é', '“Größe” – ẞ'])(
  '%j is a name',
  text => {
    expect(checkLine('name', text)).toBeUndefined();
  },
);

test('lines break in texts only', () => {
  for (const text of ['a\nb', 'a\tb']) {
    expect(checkText('text', text)).toBeUndefined();
    expect(checkLine('text', text)).toBeDefined();
  }
});

test.each([
  '-1',
  '-0.00',
  '1.001',
  '1e3',
  'NaN',
  ' 1',
  '1 ',
  '1,00',
  '.5',
  '1.',
  '+1',
  '0x10',
  '',
  '١',
  '1'.repeat(13),
])('%j is no amount', amount => {
  expect(checkEuro('amount', amount)).toBeDefined();
});

test.each([
  ['abc', 'kein Betrag'],
  ['1,00', 'kein Betrag'],
  ['-1', 'negativ'],
  ['1.001', 'genauer als ein Cent'],
  ['1'.repeat(13), 'zu groß'],
])('%j is no amount, and the refusal says why', (amount, why) => {
  expect(checkEuro('amount', amount)?.message).toContain(why);
});

test.each(['0', '0.1', '66000.00', '999999999999.99'])('%j is an amount', amount => {
  expect(checkEuro('amount', amount)).toBeUndefined();
});
