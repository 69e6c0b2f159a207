import pino from 'pino';
import { maskError } from './mask-error';

describe('maskError', () => {
  it('writes what it hides to the log, under the name that the gateway gives the correlation id', () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const shown = maskError({ message: 'secret' }, new Error('secret'), 'one-correlation', logger);
    expect(shown.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      correlationId: 'one-correlation',
    });
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      correlationId: 'one-correlation',
      err: { message: 'secret' },
    });
  });

  it('leaves it a mistake of the client when the document has no such operation, and out of the log', () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
    const shown = maskError({ message: 'Unknown operation.', extensions }, new Error(), 'x', logger);
    expect(shown).toEqual({ message: 'Unknown operation.', extensions: { code: 'BAD_USER_INPUT' } });
    expect(lines).toEqual([]);
  });
});
