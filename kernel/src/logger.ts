import pino, { type Logger } from 'pino';

/** One JSON line per event; tokens and variables never reach it. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['authorization', '*.authorization', 'token', '*.token', 'variables', 'parameters'],
      remove: true,
    },
  });
