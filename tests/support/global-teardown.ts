module.exports = async (): Promise<void> => {
  await (globalThis as unknown as { stopTestServer?: () => Promise<void> }).stopTestServer?.();
};
