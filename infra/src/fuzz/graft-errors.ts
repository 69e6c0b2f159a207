import type { FuzzAnswer } from './question';

type Container = Record<string | number, unknown>;

/**
 * Puts each error of an answer where its null stands: graphql-js takes an Error for a value as a failure at that
 * place. An error without a place fails the whole.
 */
export const graftErrors = ({ data, errors }: FuzzAnswer): Record<string, unknown> => {
  for (const { message, path } of errors ?? []) {
    if (!data || !path?.length) throw new Error(message);
    let container: Container = data;
    for (const [index, step] of path.entries()) {
      const value = container[step];
      if (value instanceof Error) break;
      if (value === null || value === undefined || index === path.length - 1) {
        container[step] = new Error(message);
        break;
      }
      container = value as Container;
    }
  }
  return data ?? {};
};
