const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does some work; when it is interrupted, tidies up and ends the process as a failed one. */
export const unlessInterrupted = async <T>(
  tidyUp: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  let ending: Promise<never> | undefined;
  const end = (): void => {
    process.stderr.write('Interrupted; what was not finished is undone.\n');
    ending ??= tidyUp().then(() => process.exit(130));
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work();
  } catch (error) {
    // Work that is cut off complains; that is no news.
    if (ending) return await ending;
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    await tidyUp();
  }
};
