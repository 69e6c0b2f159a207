declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  interface Counting extends Submittable {
    /** Rows copied, once it has ended. */
    readonly rowCount: number;
  }
  export const to: (statement: string) => Readable & Counting;
  export const from: (statement: string) => Writable & Counting;
}

declare module 'modern-tar' {
  import type { ReadableStream, ReadableWritablePair, WritableStream } from 'node:stream/web';

  export interface TarHeader {
    readonly name: string;
    readonly size: number;
    readonly mode?: number;
  }
  export interface ParsedTarEntry {
    readonly header: TarHeader;
    readonly body: ReadableStream<Uint8Array>;
  }
  export const createTarPacker: () => {
    readable: ReadableStream<Uint8Array>;
    controller: {
      add(header: TarHeader): WritableStream<Uint8Array>;
      finalize(): void;
      error(reason: unknown): void;
    };
  };
  export const createTarDecoder: (options: {
    strict: boolean;
  }) => ReadableWritablePair<ParsedTarEntry, Uint8Array>;
}
