import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };

interface Kept {
  payload: AdapterPayload;
  until: number;
}

const MOST = 20_000;

/** Sessions and codes of the local provider, in memory: a restart asks people to sign in again. */
export class ProviderStore {
  private readonly kept = new Map<string, Kept>();

  find(key: string): AdapterPayload | undefined {
    const found = this.kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    this.kept.delete(key);
    return undefined;
  }

  keep(key: string, payload: AdapterPayload, seconds: number): void {
    const oldest = this.kept.keys().next().value;
    if (this.kept.size >= MOST && oldest) this.kept.delete(oldest);
    this.kept.delete(key);
    this.kept.set(key, { payload, until: Date.now() + seconds * 1000 });
  }

  drop(isMeant: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of this.kept) if (isMeant(key, payload)) this.kept.delete(key);
  }

  /** The provider's view of one kind of thing it stores. */
  adapter(kind: string): Adapter {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const findBy = (isMeant: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
      for (const [key, { payload }] of this.kept) {
        if (key.startsWith(`${kind}:`) && isMeant(payload)) return this.find(key);
      }
      return undefined;
    };
    return {
      upsert: async (id, payload, seconds) => this.keep(keyOf(id), payload, seconds || 3_600),
      find: async id => this.find(keyOf(id)),
      findByUid: async uid => findBy(payload => payload.uid === uid),
      findByUserCode: async code => findBy(payload => payload.userCode === code),
      consume: async id => {
        const found = this.find(keyOf(id));
        if (found) found.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async id => this.drop(key => key === keyOf(id)),
      // Only this kind: the sign-in that just replaces another account's names the old grant, too, and must go on.
      revokeByGrantId: async grantId =>
        this.drop((key, payload) => key.startsWith(`${kind}:`) && payload.grantId === grantId),
    };
  }
}
