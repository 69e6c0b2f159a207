import type { IncomingMessage } from 'node:http';

/** The body of a request, or `null` when it is larger than allowed; then nothing more of it is kept. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream must outlive the loop, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
