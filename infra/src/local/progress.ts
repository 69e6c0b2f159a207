/** Says what is being done and how long it took, one line each. */
export class Progress {
  private readonly started = performance.now();

  say(line: string): void {
    process.stdout.write(`${this.elapsed()}  ${line}\n`);
  }

  /** Announces a step and its end; `done` may tell more about the result. */
  async step<T>(line: string, work: () => Promise<T>, done?: (result: T) => string): Promise<T> {
    const begun = performance.now();
    this.say(`${line} …`);
    const result = await work();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    this.say(`${done ? done(result) : line} (${seconds} s)`);
    return result;
  }

  private elapsed(): string {
    return `${((performance.now() - this.started) / 1000).toFixed(1).padStart(6)} s`;
  }
}
