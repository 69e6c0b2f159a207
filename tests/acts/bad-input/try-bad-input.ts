import { isRequiredInputField, type GraphQLInputField, type GraphQLInputObjectType } from 'graphql';
import { fingerprint } from '../../support/fingerprint';
import { openPlatform, type Platform } from '../../support/platform';
import { CASES_OF, type ActCase, type Ready } from '../cases';
import { attempt, setStage, type Outcome, type Stage } from '../stage';
import {
  DAYS,
  EUROS,
  EXTREME,
  KEYS,
  MALFORMED,
  NO_SUCH_VALUE,
  ODD_PERIODS,
  PERIODS,
  TEXTS,
  type Faults,
} from './faults';
import { listsIn, optionalIn, placesIn, valueAt, withValue, type Optional, type Place } from './places';

const isText = ({ scalar, isEdtf }: Place): boolean => scalar === 'String' && !isEdtf;

/** Some at a time: what is refused meets nothing of the others. */
const ofEach = async <T>(
  places: readonly Place[],
  faults: Faults<T>,
  work: (place: Place, fault: T) => Promise<void>,
): Promise<void> => {
  const pairs = places.flatMap(place => faults.next().map(fault => [place, fault] as const));
  for (let at = 0; at < pairs.length; at += 8)
    await Promise.all(pairs.slice(at, at + 8).map(([place, fault]) => work(place, fault)));
};

/** Every field of every act of a group gets what nobody should send; the answer names code and field, and nothing is changed. */
export const tryBadInput = (group: keyof typeof CASES_OF): void => {
  let platform: Platform;
  let stage: Stage;
  beforeAll(async () => {
    platform = await openPlatform();
    stage = await setStage(platform);
  });
  afterAll(() => platform.close());

  describe.each(Object.entries<ActCase>(CASES_OF[group]))('%s', (name, act) => {
    let ready: Ready;
    let fields: GraphQLInputField[];
    let places: Place[];
    let optional: Optional[];
    beforeAll(async () => {
      ready = await act.ready(stage);
      const schema = Object.values(platform.schemas).find(each => each.getMutationType()?.getFields()[name]);
      const type = schema?.getType(platform.inputTypeOf(name)) as GraphQLInputObjectType;
      fields = Object.values(type.getFields());
      places = placesIn(type);
      optional = optionalIn(type);
    });

    const refused = async (place: Place, value: unknown): Promise<Outcome> => {
      const outcome = await attempt(
        stage,
        ready.person,
        name,
        act.record,
        withValue(ready.input, place, value),
      );
      expect([name, place.path, value, outcome.record, outcome.text]).toEqual([
        name,
        place.path,
        value,
        null,
        expect.not.stringMatching(/INTERNAL/),
      ]);
      return outcome;
    };
    /** What lay in all tables after the last refusals: the same as before the next ones. */
    let print: Readonly<Record<string, string>> | undefined;
    const unchanged = async (work: () => Promise<void>): Promise<void> => {
      const before = print ?? (await fingerprint(platform.database.behind));
      await work();
      print = await fingerprint(platform.database.behind);
      expect(print).toEqual(before);
    };
    const named = ({ path }: Place): string[] => [path.join('.'), path[0] ?? '', path.at(-1) ?? ''];
    const invalid = async (place: Place, value: unknown): Promise<Outcome> => {
      const outcome = await refused(place, value);
      const { codes, fields } = outcome;
      expect([name, place.path, value, codes]).toEqual([
        name,
        place.path,
        value,
        expect.arrayContaining(['INVALID']),
      ]);
      expect([name, place.path, value, fields.some(field => named(place).includes(field ?? ''))]).toEqual([
        name,
        place.path,
        value,
        true,
      ]);
      return outcome;
    };

    test('empty, endless, invisible and control-character text', () =>
      unchanged(() =>
        ofEach(places.filter(isText), TEXTS, async (place, text) => {
          const outcome = await invalid(place, text);
          // Whoever adds a field of EDTF says so in its description, and it is tried as one.
          expect([name, place.path, outcome.text]).toEqual([
            name,
            place.path,
            expect.not.stringMatching(/EDTF|Zeitangabe/),
          ]);
        }),
      ));

    test('impossible periods', () =>
      unchanged(() =>
        ofEach(
          places.filter(({ isEdtf }) => isEdtf),
          PERIODS,
          async (place, period) => {
            const others = place.path[0] === 'time' ? { time: {} } : {};
            const input = withValue({ ...ready.input, ...others }, place, period);
            const outcome = await attempt(stage, ready.person, name, act.record, input);
            const elsewhere = outcome.fields.filter(field => !named(place).includes(field ?? ''));
            expect([name, place.path, period, outcome.codes[0], elsewhere]).toEqual([
              name,
              place.path,
              period,
              'INVALID',
              [],
            ]);
          },
        ),
      ));

    test('negative and too precise money', () =>
      unchanged(() =>
        ofEach(
          places.filter(({ scalar }) => scalar === 'Euro'),
          EUROS,
          async (place, euro) => void (await invalid(place, euro)),
        ),
      ));

    test('keys of nothing', () =>
      unchanged(() =>
        ofEach(
          places.filter(({ scalar }) => scalar === 'ID'),
          KEYS,
          async (place, key) => {
            const { codes } = await refused(place, key);
            expect([name, place.path, key, codes[0]]).toEqual([
              name,
              place.path,
              key,
              // The same key in every entry of a list may break a rule of the list first.
              expect.stringMatching(/^(NOT_FOUND|INVALID|FORBIDDEN|RULE_BROKEN)$/),
            ]);
          },
        ),
      ));

    test('days that no calendar knows', () =>
      unchanged(() =>
        ofEach(
          places.filter(({ scalar }) => scalar === 'LocalDate'),
          DAYS,
          async (place, day) => void (await invalid(place, day)),
        ),
      ));

    test('values that are none of their type, refused before the act', () =>
      unchanged(async () => {
        for (const place of places) {
          for (const value of (MALFORMED[place.scalar] ?? NO_SUCH_VALUE).next()) {
            const { answer } = await refused(place, value);
            const field = place.path.join('.');
            expect([name, value, answer.errors?.[0]?.extensions]).toEqual([
              name,
              value,
              { code: 'BAD_USER_INPUT', field },
            ]);
          }
        }
      }));

    test('too many entries', () =>
      unchanged(async () => {
        for (const path of listsIn(ready.input)) {
          const entries = path.reduce<unknown>(
            (at, field) => (at as Record<string, unknown>)[field],
            ready.input,
          );
          for (const length of [101, 10_000]) {
            const many = Array.from({ length }, () => (entries as unknown[])[0]);
            const input = valueAt(ready.input, path, many) as Record<string, unknown>;
            const { codes, fields, text } = await attempt(stage, ready.person, name, act.record, input);
            const place = { path, scalar: '', isList: true, isEdtf: false };
            expect([
              name,
              path,
              codes.length > 0,
              fields.some(field => named(place).includes(field ?? '')),
            ]).toEqual([name, path, true, true]);
            expect(text).not.toMatch(/INTERNAL/);
          }
        }
      }));

    test('a missing or null required field, and an unknown one', () =>
      unchanged(async () => {
        for (const field of fields) {
          const { [field.name]: _left, ...without } = ready.input;
          const inputs = [
            { ...ready.input, [`${field.name}X`]: 1 },
            ...(isRequiredInputField(field) ? [without, { ...without, [field.name]: null }] : []),
          ];
          for (const input of inputs) {
            const { answer } = await attempt(stage, ready.person, name, act.record, input);
            expect([name, input, answer.errors?.[0]?.extensions?.code]).toEqual([
              name,
              input,
              'BAD_USER_INPUT',
            ]);
          }
        }
      }));

    // In these acts what is absent stays, so null would say what? The description of what may be unknown tells it.
    if (name.endsWith('Change'))
      test('null where nothing is said of it: what a record always has is not emptied', () =>
        unchanged(async () => {
          for (const { place } of optional.filter(({ isNullTold }) => !isNullTold)) {
            const { text } = await invalid(place, null);
            expect([place.path, text]).toEqual([place.path, expect.stringContaining('darf nicht leer sein')]);
          }
        }));

    /** On a record of its own until something succeeds: that counts the version up, and the next would stop there. */
    let fresh: Ready | undefined;
    const breaksNothing = async (
      what: unknown,
      change: (fresh: Ready) => Record<string, unknown>,
    ): Promise<Outcome> => {
      fresh ??= await act.ready(stage);
      const outcome = await attempt(stage, fresh.person, name, act.record, change(fresh));
      if (outcome.record !== null) fresh = undefined;
      else expect([name, what, outcome.codes.length > 0]).toEqual([name, what, true]);
      expect([name, what, outcome.text]).toEqual([name, what, expect.not.stringMatching(/INTERNAL/)]);
      return outcome;
    };

    test('odd periods are none of another notation', async () => {
      for (const place of places.filter(({ isEdtf }) => isEdtf)) {
        for (const period of ODD_PERIODS) {
          const others = place.path[0] === 'time' ? { time: {} } : {};
          const outcome = await breaksNothing([place.path, period], ({ input }) =>
            withValue({ ...input, ...others }, place, period),
          );
          // A year alone may well end what the rest of the input begins later.
          const faults = period.includes('/2016') ? /EDTF|Kalender|Ende liegt vor/ : /EDTF|Kalender/;
          expect([name, place.path, period, outcome.text]).toEqual([
            name,
            place.path,
            period,
            expect.not.stringMatching(faults),
          ]);
        }
      }
    });

    test('far away days and numbers, and odd names, break nothing', async () => {
      for (const place of places.filter(({ isEdtf }) => !isEdtf)) {
        for (const value of EXTREME[place.scalar]?.next() ?? []) {
          await breaksNothing([place.path, value], ({ input }) => withValue(input, place, value));
        }
      }
    });

    test('null in every place, or nothing, breaks nothing', async () => {
      for (const place of places) {
        await breaksNothing([place.path, null], ({ input }) => withValue(input, place, null));
      }
      for (const { place } of optional.filter(({ isNullTold }) => isNullTold)) {
        const { text } = await breaksNothing([place.path, null], ({ input }) =>
          withValue(input, place, null),
        );
        expect([name, place.path, text]).toEqual([
          name,
          place.path,
          expect.not.stringContaining('leer sein'),
        ]);
      }
      for (const { name: field } of fields.filter(each => !isRequiredInputField(each))) {
        await breaksNothing([field, null], ({ input }) => ({ ...input, [field]: null }));
        await breaksNothing([field, 'left out'], ({ input: { [field]: _left, ...without } }) => without);
      }
    });
  });
};
