const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does some work; when it is interrupted, tidies up and ends the process as a failed one. */
export const unlessInterrupted = async <T>(
  tidyUp: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  const end = (): void => {
    process.stderr.write('Interrupted; nothing was changed.\n');
    void tidyUp().finally(() => process.exit(130));
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    await tidyUp();
  }
};
