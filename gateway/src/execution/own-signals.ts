/** The events at which the server library below the Hive runtime lets go of everything, requests in flight included. */
const EVENTS = ['SIGINT', 'SIGTERM', 'exit'] as const;

/** Takes the library's handlers away: when to stop, and to drain first, is decided by whoever opened the gateway. */
export const ownSignals = (): void => {
  for (const event of EVENTS) {
    for (const listener of process.listeners(event as 'exit')) {
      if (listener.name === 'terminateHandler') process.off(event, listener);
    }
  }
};
