/** Lists of records that can not grow without bound, and why. Everything else is a connection. */
export const PLAIN_LISTS: Readonly<Record<string, string>> = {
  'Query.districts': 'Berlin has twelve.',
};
