import { GraphQLError } from 'graphql';
import { codeOf, maskedError } from '../errors';
import { ErrorPlaces } from './error-paths';
import { isAboutHidden, type HiddenRecord } from './hidden-records';
import type { ObjectShape } from './shape';
import type { StubbedTypes } from './stubbed';

/** Is told of every error that a client does not get to see. */
export type ReportError = (error: unknown, correlationId: string) => void;

/** What is known of an answer when its errors are put in their places. */
export interface AnswerSoFar {
  root: ObjectShape;
  rows: Record<string, unknown>;
  hidden: readonly HiddenRecord[];
  stubbed: StubbedTypes;
  correlationId: string;
}

/** The JavaScript planner's own remark on a hidden record; completing by the schema says what is to be said. */
const isRemarkOnNull = (error: GraphQLError): boolean =>
  !codeOf(error) && error.message.startsWith('Cannot return null for non-nullable field');

/** What a client may read of an error that came up while its question was answered. */
const shown = (
  error: GraphQLError,
  correlationId: string,
  path: readonly (string | number)[],
): GraphQLError => {
  const code = codeOf(error);
  if (!code || code === 'INTERNAL_SERVER_ERROR') return maskedError(correlationId, path);
  const field = error.extensions['field'];
  return new GraphQLError(error.message, {
    path,
    extensions: { code, ...(typeof field === 'string' ? { field } : {}) },
  });
};

/** The planner's errors at the client's places, each once, without what is about hidden records. */
export const placedErrors = (
  errors: readonly GraphQLError[],
  { root, rows, hidden, stubbed, correlationId }: AnswerSoFar,
  report: ReportError,
): GraphQLError[] => {
  const places = new ErrorPlaces(root, rows);
  const unique = new Map<string, GraphQLError>();
  for (const error of errors.filter(each => !isRemarkOnNull(each))) {
    const code = codeOf(error);
    if (!code || code === 'INTERNAL_SERVER_ERROR') report(error, correlationId);
    for (const path of places.of(error.path ?? [])) {
      if (isAboutHidden(error, path, hidden, stubbed)) continue;
      const each = shown(error, correlationId, path);
      unique.set(JSON.stringify([path, each.message, code]), each);
    }
  }
  return [...unique.values()];
};
