/** Adds up the time in which at least one piece of work is under way; work side by side counts once. */
export class Stopwatch {
  private underWay = 0;
  private since = 0;
  private total = 0;
  private pieces = 0;

  begin(): void {
    if (this.underWay === 0) this.since = performance.now();
    this.underWay += 1;
    this.pieces += 1;
  }

  end(): void {
    this.underWay -= 1;
    if (this.underWay === 0) this.total += performance.now() - this.since;
  }

  async time<T>(work: () => Promise<T>): Promise<T> {
    this.begin();
    try {
      return await work();
    } finally {
      this.end();
    }
  }

  /** What was counted since the last time, and begins anew. */
  take(): { milliseconds: number; pieces: number } {
    const taken = { milliseconds: this.total, pieces: this.pieces };
    this.total = 0;
    this.pieces = 0;
    return taken;
  }
}
