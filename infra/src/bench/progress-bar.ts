const WIDTH = 30;

/** One line that grows on a terminal; a few plain lines where there is none. */
export class ProgressBar {
  private total = 1;
  private done = 0;
  private shownAt = 0;
  private readonly begunAt = performance.now();

  begin(total: number): void {
    this.total = total;
  }

  advance(name: string, count: number): void {
    this.done += count;
    const interval = process.stdout.isTTY ? 200 : 10_000;
    if (performance.now() - this.shownAt < interval) return;
    this.shownAt = performance.now();
    this.show(name);
  }

  end(name: string): void {
    this.done = this.total;
    this.show(name);
    if (process.stdout.isTTY) process.stdout.write('\n');
  }

  private show(name: string): void {
    const share = Math.min(1, this.done / this.total);
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '·');
    const seconds = ((performance.now() - this.begunAt) / 1000).toFixed(0);
    const line = `  ${bar} ${(share * 100).toFixed(0).padStart(3)} %  ${seconds} s  ${name}`;
    process.stdout.write(process.stdout.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`);
  }
}
