/** Values for many places: some for every one of them, of the others the next few, so that all of them are tried. */
export class Faults<T> {
  private turn = 0;

  constructor(
    private readonly always: readonly T[],
    private readonly others: readonly T[],
    private readonly few: number,
  ) {}

  next(): T[] {
    const from = (this.turn += this.few);
    const some = Array.from({ length: this.few }, (_, at) => this.others[(from + at) % this.others.length]);
    return [...this.always, ...(some as T[])];
  }
}

export const TEXTS = new Faults(
  ['', 'a'.repeat(20_001), 'a\u0000b'],
  [
    ...['   ', '\n', '\u200b', '\u200d', '🌻'.repeat(20_001), 'a\u001bb', 'a\u202eb', 'a\u2066b'],
    ...['a\u200bb', 'a\u200db', 'a\ufeffb', '\ud800', 'b\udc00a'],
  ],
  2,
);
export const PERIODS = new Faults(
  ['', 'gestern', '2016-02-30', '2021/2019', '2016-05/2016-04-30', '2'.repeat(50)],
  [
    ...['/', '2024/2025/2026', ' 2024', '2024 ', '1e3', '٢٠٢٤', '2024\u0000', '\ud800'],
    // Days and hours of no calendar.
    ...['2016-13', '2016-00', '2015-02-29', '2024-05-08T12:00', '2016-05-01T24:00', '2024-02-30/..'],
    // Before, after, and the end before the beginning in one precision or in two.
    ...['0000', '-0500', '9999~', '99999', '2016-36/2016-09', '2017~/2015-12-31'],
    // EDTF that is not supported.
    ...['201X', '2016-21', '{2016,2017}'],
  ],
  3,
);
export const EUROS = new Faults(
  ['-1.00', '1.001'],
  ['-0.01', '0.005', '1000000000000.00', '999999999999999.00'],
  1,
);
export const DAYS = new Faults(
  ['2024-02-30'],
  ['2023-02-29', '2024-13-01', '2024-00-10', '0000-01-01', '0999-12-31', '2024-05-32'],
  1,
);
export const KEYS = new Faults(
  ['x'],
  [...['', '\u0000', '\ud800', '🌻', 'a'.repeat(20_001)], Buffer.from('Actor:1:x').toString('base64url')],
  2,
);
const someOf = (others: readonly unknown[]): Faults<unknown> => new Faults([], others, 2);

/** Form faults of scalars, which GraphQL itself refuses. */
export const MALFORMED: Readonly<Record<string, Faults<unknown>>> = {
  LocalDate: someOf([
    '',
    '08.05.2024',
    '2024-05-08T00:00:00Z',
    5,
    '99999-01-01',
    '-2024-01-01',
    '٢٠٢٤-٠١-٠١',
  ]),
  DateTime: someOf(['', 'gestern', '2024-05-08', '2024-02-30T12:00:00Z', '2024-05-08T25:00:00Z']),
  Euro: someOf([
    '',
    '1,50',
    '1e9',
    'NaN',
    'Infinity',
    '12 €',
    1.5,
    '0x10',
    '1'.repeat(40),
    ' 1',
    '1 ',
    '+1',
    '.5',
    '١',
  ]),
  Int: someOf(['1', 1.5, 3_000_000_000]),
  Float: someOf(['1', 'NaN', '1e3']),
  Boolean: someOf(['true', 1]),
  ID: someOf([{}, 1.5]),
  String: someOf([5, true, {}]),
};
/** The same for an enum. */
export const NO_SUCH_VALUE = someOf(['NO_SUCH_VALUE', 5]);

/** Well-formed, but far away: to be refused or taken, never to break anything. */
export const EXTREME: Readonly<Record<string, Faults<unknown>>> = {
  LocalDate: someOf(['1000-01-01', '9999-12-31']),
  DateTime: someOf([
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '1582-10-10T00:00:00Z',
    '2016-12-31T23:59:60Z',
  ]),
  Int: someOf([-1, 0, -2_147_483_648, 2_147_483_647]),
  Float: someOf([-0.01, 1e300, 1e-300, 0.1]),
  Euro: someOf(['0', '999999999999.99', '007']),
  String: someOf(['Kiez 🌻 👩‍👩‍👧', "'; drop table x; --"]),
};
/** EDTF that the calendar knows, however odd: refused by a rule of the act at most, never as none of EDTF. */
export const ODD_PERIODS = ['1000', '9998~', '2016-05/2016', '2016/2016-04-30', '../..', '2016-~04'];
