import 'reflect-metadata';
import fc from 'fast-check';
import { EventKind } from '../event/event.words';
import type { PeopleByKind } from './figure.entity';
import { tellsBySubtraction, withhold, type Published } from './withhold';

const { LUNCH, WORKSHOP, MEDIATION } = EventKind;

test('nobody counted is unknown, and not zero', () => {
  expect(withhold({}, [])).toEqual({ people: null, peopleState: 'UNKNOWN', byKind: null });
});

test.each([0, 1, 4])('%d people are withheld', people => {
  expect(withhold({ [LUNCH]: people }, [])).toEqual({ people: null, peopleState: 'WITHHELD', byKind: null });
});

test('a small part is withheld with all parts, so that the total does not tell it', () => {
  expect(withhold({ [LUNCH]: 20, [MEDIATION]: 3 }, [])).toEqual({
    people: 23,
    peopleState: 'STATED',
    byKind: null,
  });
  expect(withhold({ [LUNCH]: 20, [WORKSHOP]: 5 }, []).byKind).toEqual({ LUNCH: 20, WORKSHOP: 5 });
});

test('a figure published again does not tell by its difference', () => {
  const before = withhold({ [LUNCH]: 20, [WORKSHOP]: 10 }, []);
  expect(tellsBySubtraction(withhold({ [LUNCH]: 22, [WORKSHOP]: 10 }, [before]), [before])).toBe(true);
  expect(tellsBySubtraction(withhold({ [LUNCH]: 26, [WORKSHOP]: 10 }, [before]), [before])).toBe(false);
  // Together the difference is large, in one part it is not.
  expect(withhold({ [LUNCH]: 22, [WORKSHOP]: 20 }, [before])).toMatchObject({ people: 42, byKind: null });
});

test('a kind told now, taken from a total told before without kinds, does not tell the kind withheld then', () => {
  const before = withhold({ [LUNCH]: 40, [WORKSHOP]: 3 }, []);
  expect(before).toMatchObject({ people: 43, byKind: null });
  expect(withhold({ [LUNCH]: 40, [WORKSHOP]: 10 }, [before])).toMatchObject({ people: 50, byKind: null });
  // Nothing is told by a total that was not.
  const unknown = [withhold({}, []), withhold({ [LUNCH]: 3 }, [])];
  expect(withhold({ [LUNCH]: 40 }, unknown).byKind).toEqual({ LUNCH: 40 });
});

test('a total without kinds, less kinds told before, does not tell the kind that is withheld now', () => {
  const before = withhold({ [LUNCH]: 40, [WORKSHOP]: 10 }, []);
  const corrected = withhold({ [LUNCH]: 40, [WORKSHOP]: 3 }, [before]);
  expect(corrected).toMatchObject({ people: 43, byKind: null });
  expect(tellsBySubtraction(corrected, [before])).toBe(true);
  expect(tellsBySubtraction(withhold({ [LUNCH]: 57, [WORKSHOP]: 3 }, [before]), [before])).toBe(false);
});

/** Everything a reader can work out from one figure: each stated number, and what is left of the total. */
const told = ({ people, byKind }: Published): number[] => {
  const parts = Object.values(byKind ?? {});
  const rest =
    people === null || byKind === null ? [] : [people - parts.reduce((sum, part) => sum + part, 0)];
  return [...(people === null ? [] : [people]), ...parts, ...rest.filter(left => left > 0)];
};

test('whatever is counted, no number below five can be worked out', () => {
  const counts = fc.dictionary(fc.constantFrom(...Object.values(EventKind)), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(counts, counts, (first, second) => {
      const before = withhold(first as PeopleByKind, []);
      const now = withhold(second as PeopleByKind, [before]);
      for (const number of [...told(before), ...told(now)]) expect(number).toBeGreaterThanOrEqual(5);
      if (tellsBySubtraction(now, [before])) return;
      for (const [kind, people] of Object.entries(now.byKind ?? {})) {
        const earlier = before.byKind?.[kind as EventKind];
        if (earlier !== undefined && earlier !== people)
          expect(Math.abs(earlier - people)).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});
