import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** The profiler of `node --cpu-prof`, but over the load alone, without the start. */
export class Profiler {
  private readonly session = new Session();

  async begin(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.setSamplingInterval', { interval: 500 });
    await this.session.post('Profiler.start');
  }

  /** Writes the profile to a file that Chrome's DevTools and our reader open. */
  async end(file: string): Promise<void> {
    const { profile } = await this.session.post('Profiler.stop');
    writeFileSync(file, JSON.stringify(profile));
    this.session.disconnect();
  }
}
