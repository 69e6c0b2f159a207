/** Turns what is unreleased into a release of that day and opens an empty part above it. */
export const releasedChangelog = (changelog: string, version: string, day: string): string => {
  const heading = /^## \[Unreleased\]$/m;
  if (!heading.test(changelog)) throw new Error('CHANGELOG.md has no heading ## [Unreleased].');
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has ${version} already.`);
  return changelog.replace(heading, `## [Unreleased]\n\n## [${version}] - ${day}`);
};
