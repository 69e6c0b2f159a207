import { outcomeLines, runChecks, summaryLine } from '@kiezgraph/infra/check/run-checks';

describe('npm run check', () => {
  test('a failed check stops no other, and the last line counts', async () => {
    const told: string[] = [];
    const checks = [
      { name: 'broken', run: () => Promise.reject(new Error('no such file')) },
      { name: 'faulty', run: () => Promise.resolve(['one\ntwo']) },
      { name: 'fine', run: () => Promise.resolve([]) },
    ];
    const outcomes = await runChecks(
      checks,
      '',
      outcome => told.push(outcomeLines({ ...outcome, seconds: 1 })),
      1,
    );
    expect(told).toEqual([
      'FAILED  broken                     1.0 s\n        no such file',
      'FAILED  faulty                     1.0 s\n        one\n        two',
      'ok      fine                       1.0 s',
    ]);
    expect(summaryLine(outcomes)).toBe('1 passed, 2 failed');
  });
});
