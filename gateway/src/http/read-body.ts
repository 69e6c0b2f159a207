import type { IncomingMessage } from 'node:http';

/** The body of a request, or `null` when it is larger than allowed; then nothing more of it is kept. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit * 4) break;
  }
  return size > limit ? null : Buffer.concat(chunks).toString('utf8');
};
