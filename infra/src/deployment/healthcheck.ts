/** Asks a process of the same container whether it is well, and what it stands on; for engines that want a command: `healthcheck.js 4011`. */
const ask = async (): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${process.argv[2] ?? '4000'}/readiness`);
  return answer.ok;
};

ask().then(
  isWell => process.exit(isWell ? 0 : 1),
  () => process.exit(1),
);
