import { identifierForm } from './identifier-form';
import { IdentifierScheme } from './identifier.enums';

const { HANDELSREGISTER, VEREINSREGISTER, WIKIDATA, LEI, AGS, OFFICE_LOCAL } = IdentifierScheme;

test.each([
  [HANDELSREGISTER, 'hrb 12345b', 'HRB 12345 B'],
  [HANDELSREGISTER, 'HRA  7', 'HRA 7'],
  [VEREINSREGISTER, 'VR25314B', 'VR 25314 B'],
  [VEREINSREGISTER, '95 VR 4567 Nz', '95 VR 4567 NZ'],
  [WIKIDATA, ' q64 ', 'Q64'],
  [LEI, '5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
  [AGS, '11000000', '11000000'],
  [OFFICE_LOCAL, '  Akte   7/2 ', 'Akte 7/2'],
])('%s %s is kept in one spelling', (scheme, written, kept) => {
  expect(identifierForm(scheme, written)).toEqual({ value: kept });
});

test.each([
  [HANDELSREGISTER, '12345'],
  [HANDELSREGISTER, 'HRB 0'],
  [HANDELSREGISTER, 'HRB 12345678'],
  [VEREINSREGISTER, 'HRB 12345 B'],
  [WIKIDATA, 'Q0'],
  [WIKIDATA, 'P31'],
  [LEI, '5493001KJTIIGC8Y1R13'],
  [LEI, '5493001KJTIIGC8Y1R1'],
  [LEI, '5493001KJTIIGC8Y1RAA'],
  [AGS, '1100000'],
  [AGS, '17000000'],
  [OFFICE_LOCAL, ' '],
  [OFFICE_LOCAL, 'a'.repeat(101)],
])('%s does not take %s, and says what it takes', (scheme, written) => {
  expect(identifierForm(scheme, written).fault).toMatch(/\.$/);
});
