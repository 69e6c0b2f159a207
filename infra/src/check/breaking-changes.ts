import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** The part of the changelog that is not released yet. */
export const unreleasedPart = (changelog: string): string => {
  const [, rest = ''] = changelog.split(/^## \[?Unreleased\]?.*$/im);
  return rest.split(/^## /m)[0] ?? '';
};

/** Breaking changes since the last release whose path does not stand in `…` under Unreleased. */
export const unannouncedBreakingChanges = async (
  baseline: string,
  current: string,
  changelog: string,
): Promise<string[]> => {
  const announced = new Set([...unreleasedPart(changelog).matchAll(/`([^`\n]+)`/g)].map(([, path]) => path));
  const changes = await diff(buildSchema(baseline), buildSchema(current));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !announced.has(path))
    .map(({ message, path }) => `${message}. Say so in CHANGELOG.md under Unreleased, with \`${path}\`.`);
};
