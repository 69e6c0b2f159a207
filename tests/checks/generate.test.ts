import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { staleFiles, writeGenerated } from '@kiezgraph/infra/generate/generated-file';
import { composeGraph, schemaFiles } from '@kiezgraph/infra/generate/graph';
import { inTemporaryFolder } from './planted-folder';
import { TOY_SUBGRAPHS } from './toy-graph';

describe('committed schemas', () => {
  test('the public schema is sorted, described and knows no key between subgraphs', () => {
    const { publicSchema, supergraph } = composeGraph(TOY_SUBGRAPHS);
    expect(supergraph).toContain('ref: ID!');
    expect(publicSchema).not.toMatch(/\bref\b|@inaccessible/);
    expect(publicSchema).toContain('"""The name of today."""');
    expect(publicSchema.indexOf('  id: ID!')).toBeLessThan(publicSchema.indexOf('  name: String'));
    expect(publicSchema.indexOf('  name: String')).toBeLessThan(publicSchema.indexOf('  nextEvent: String'));
  });

  test('subgraphs that contradict each other do not compose', () => {
    const [actors, events] = TOY_SUBGRAPHS;
    const wrong = { name: 'events', sdl: events!.sdl.replace('nextEvent: String', 'name: Int') };
    expect(() => composeGraph([actors!, wrong])).toThrow(/name/);
  });

  test('a stale and a missing file are named with the command that mends them', () =>
    inTemporaryFolder(async folder => {
      const files = schemaFiles(TOY_SUBGRAPHS);
      await writeGenerated(folder, files);
      expect(await staleFiles(folder, files)).toEqual([]);

      await appendFile(join(folder, 'gateway/schema.graphql'), '# a word by hand\n');
      await rm(join(folder, 'subgraphs/actors/schema.graphql'));
      expect(await staleFiles(folder, files)).toEqual([
        'subgraphs/actors/schema.graphql is missing: run `npm run generate` and commit it.',
        'gateway/schema.graphql is stale: run `npm run generate` and commit it.',
      ]);
      expect(await writeGenerated(folder, files)).toHaveLength(2);
      expect(await staleFiles(folder, files)).toEqual([]);
    }));

  test('a changed subgraph makes its own file, the supergraph and the public schema stale', () =>
    inTemporaryFolder(async folder => {
      await writeGenerated(folder, schemaFiles(TOY_SUBGRAPHS));
      const [actors, events] = TOY_SUBGRAPHS;
      const grown = { name: 'events', sdl: events!.sdl.replace('nextEvent', 'nextMeeting') };
      expect(await staleFiles(folder, schemaFiles([actors!, grown]))).toHaveLength(3);
    }));
});
