import { IdentifierScheme } from './identifier.enums';

/** ISO 17442: letters are the numbers from 10 on, and the whole is 1 modulo 97 (ISO 7064). */
const hasCheckDigits = (lei: string): boolean =>
  BigInt(lei.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))) % 97n === 1n;

interface Form {
  /** One spelling for what people write in several. */
  readonly spell: (value: string) => string;
  readonly fits: (value: string) => boolean;
  readonly hint: string;
}

const oneBlank = (value: string): string => value.trim().replace(/\s+/g, ' ');
const upper = (value: string): string => oneBlank(value).toUpperCase();

const FORMS: Readonly<Record<IdentifierScheme, Form>> = {
  [IdentifierScheme.HANDELSREGISTER]: {
    spell: value =>
      upper(value)
        .replace(/^(HRA|HRB|GNR|PR|GSR)(?=\d)/, '$1 ')
        .replace(/(\d)(?=[A-Z])/, '$1 '),
    fits: value => /^(HRA|HRB|GNR|PR|GSR) [1-9]\d{0,6}( [A-Z]{1,3})?$/.test(value),
    hint: 'Eine Nummer des Handelsregisters sieht aus wie „HRB 12345 B“.',
  },
  [IdentifierScheme.VEREINSREGISTER]: {
    spell: value =>
      upper(value)
        .replace(/VR(?=\d)/, 'VR ')
        .replace(/(\d)(?=[A-Z])/g, '$1 '),
    fits: value => /^(\d{1,3} )?VR [1-9]\d{0,6}( [A-Z]{1,3})?$/.test(value),
    hint: 'Eine Nummer des Vereinsregisters sieht aus wie „VR 1234 B“.',
  },
  [IdentifierScheme.WIKIDATA]: {
    spell: upper,
    fits: value => /^Q[1-9]\d{0,11}$/.test(value),
    hint: 'Ein Schlüssel von Wikidata sieht aus wie „Q64“.',
  },
  [IdentifierScheme.LEI]: {
    spell: upper,
    fits: value => /^[A-Z0-9]{18}\d{2}$/.test(value) && hasCheckDigits(value),
    hint: 'Ein LEI hat zwanzig Zeichen, und die beiden Prüfziffern stimmen (ISO 17442).',
  },
  [IdentifierScheme.AGS]: {
    spell: oneBlank,
    fits: value => /^(0[1-9]|1[0-6])\d{6}$/.test(value),
    hint: 'Ein Amtlicher Gemeindeschlüssel hat acht Ziffern und beginnt mit dem Land.',
  },
  [IdentifierScheme.OFFICE_LOCAL]: {
    spell: oneBlank,
    fits: value => value.length > 0 && [...value].length <= 100,
    hint: 'Ein eigenes Kennzeichen hat höchstens 100 Zeichen.',
  },
};

/** The courts' registers number each for itself. */
export const needsCourt = (scheme: IdentifierScheme): boolean =>
  scheme === IdentifierScheme.HANDELSREGISTER || scheme === IdentifierScheme.VEREINSREGISTER;

/** The one spelling of an identifier, or why it is none of its scheme. */
export const identifierForm = (
  scheme: IdentifierScheme,
  value: string,
): { readonly value: string; readonly fault?: string } => {
  const form = FORMS[scheme];
  const spelled = form.spell(value);
  return form.fits(spelled) ? { value: spelled } : { value: spelled, fault: form.hint };
};
