const search = (words: string): string =>
  `{ actors(first: 20, orderBy: BEST_MATCH, filter: { search: "${words}" }) { nodes { id name } } }`;

const DAY = '2018-06-15';

/** What is asked of a million actors: words that are rare, misspelt, common and short, and the record as of a day. */
export const MILLION: Readonly<Record<string, string>> = {
  buchhandl: search('buchhandl'),
  fussball: search('fussball'),
  'a typo': search('buchhandlumg'),
  'two words': search('buchhandlung sonnenallee'),
  'a very common word': search('kiez'),
  'two letters': search('bu'),
  'nothing like it': search('xylophonquartett'),
  'by name, common': `{ actors(first: 20, filter: { search: "kita" }) { nodes { id name } } }`,
  'names and sites on a day': `{ actors(first: 20) { nodes { id nameOn(on: "${DAY}") { name asOf } homeArea(on: "${DAY}") { name } sites { street asOf(on: "${DAY}") } } } }`,
  'assignments on a day': `{ areaAssignments(filter: { on: "${DAY}" }) { id period } }`,
  'projects on a day': `{ projects(first: 20, filter: { runsOn: "2024-06-15" }) { nodes { id title } } }`,
  'executors on a day': `{ executorReport(first: 20, on: "2024-06-15") { nodes { projectCount organisation { name } } } }`,
};
