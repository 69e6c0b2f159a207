import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { OfficeDatabase } from '../db/office-database';
import type { Page } from './connection';

/** Lists below a list: one loader per set of arguments, so that every parent of a page is served by one statement. */
export class PageLoader<Key, Arguments, T> {
  private readonly loaders = new Map<string, DataLoader<Key, Page<T>, string>>();

  constructor(
    private readonly db: OfficeDatabase,
    private readonly nameOf: (key: Key) => string,
    private readonly read: (em: EntityManager, keys: readonly Key[], args: Arguments) => Promise<Page<T>[]>,
  ) {}

  load(key: Key, args: Arguments): Promise<Page<T>> {
    const name = JSON.stringify(args);
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(keys => this.db.read(em => this.read(em, keys, args)), {
        cacheKeyFn: this.nameOf,
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key);
  }
}
