import type { Code } from './graphql/user-error';

/** Why an act was refused: a code for programs, a German sentence for people, the input field that can mend it. */
export interface Refusal {
  readonly code: Code;
  readonly message: string;
  readonly field?: string;
}

/** What an act gives back: the value, or every reason why nothing was changed. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (refusals: readonly Refusal[]): Result<never> => ({ ok: false, refusals });

export const fail = (code: Code, message: string, field?: string): Result<never> =>
  refuse([field === undefined ? { code, message } : { code, message, field }]);
