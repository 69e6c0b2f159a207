import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { ProviderUnreachable } from './token-refused';

/** How long keys are kept, and how often an issuer may be asked again. */
export interface KeyTiming {
  /** A set older than this is fetched again. */
  freshMs: number;
  /** A set that can not be fetched again is still good up to this age. */
  longestMs: number;
  /** An unknown key id makes the set be fetched again, but not more often than this, whether or not that succeeds. */
  rotationCooldownMs: number;
  /** Without any set a failed fetch is not repeated sooner than this. */
  failureCooldownMs: number;
  timeoutMs: number;
}

export const defaultKeyTiming: KeyTiming = {
  freshMs: 600_000,
  longestMs: 3_600_000,
  rotationCooldownMs: 30_000,
  failureCooldownMs: 1_000,
  timeoutMs: 5_000,
};

/** Asks once more when the connection broke: an idle one may have been closed by the other side meanwhile. */
const fetchAgain = (url: string, request: RequestInit): Promise<Response> =>
  fetch(url, request).catch((error: unknown) => {
    if ((error as Error).name === 'TypeError') return fetch(url, request);
    throw error;
  });

const discover = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const response = await fetchAgain(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (found.issuer !== issuer) throw new Error('the discovery document names another issuer');
  const address = new URL(String(found.jwks_uri));
  if (address.protocol !== 'https:' && address.protocol !== new URL(issuer).protocol) {
    throw new Error('the key set of an https issuer must be served over https');
  }
  return address;
};

const fetchKeys = async (address: URL, timeoutMs: number): Promise<JWTVerifyGetKey> => {
  const { createLocalJWKSet } = await import('jose');
  const response = await fetchAgain(address.href, {
    headers: { accept: 'application/jwk-set+json, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the key set answered ${response.status}`);
  return createLocalJWKSet((await response.json()) as JSONWebKeySet);
};

/**
 * The key set of one issuer, found through its discovery document, kept, and fetched again on rotation. Anybody can
 * write a token with an unknown key id: it neither makes the provider be asked more often than the timing says, nor
 * costs those whose keys are known a set that can not be had again at the moment.
 */
export class IssuerKeys {
  private kept?: { find: JWTVerifyGetKey; since: number };
  private address?: URL;
  private fetching?: Promise<void>;
  private restsUntil = 0;
  private failure?: unknown;

  constructor(
    private readonly issuer: string,
    private readonly timing: KeyTiming,
  ) {}

  /** Picks the key for a token; a network fault becomes ProviderUnreachable, if no kept key fits. */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const { errors } = await import('jose');
    if (this.age() > this.timing.freshMs) await this.fetchAnew();
    if (!this.kept || this.age() > this.timing.longestMs) throw this.unreachable();
    try {
      return await this.kept.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.fetchAnew();
      if (this.failure) throw this.unreachable();
      return this.kept.find(header, token);
    }
  };

  private age(): number {
    return this.kept ? Date.now() - this.kept.since : Infinity;
  }

  /** At most one fetch at a time, and none while the issuer is given a rest. */
  private async fetchAnew(): Promise<void> {
    if (!this.fetching && Date.now() < this.restsUntil) return;
    this.fetching ??= this.fetchOnce().finally(() => (this.fetching = undefined));
    await this.fetching;
  }

  private async fetchOnce(): Promise<void> {
    const { timeoutMs, rotationCooldownMs, failureCooldownMs } = this.timing;
    try {
      this.address ??= await discover(this.issuer, timeoutMs);
      this.kept = { find: await fetchKeys(this.address, timeoutMs), since: Date.now() };
      this.failure = undefined;
    } catch (error) {
      this.address = undefined;
      this.failure = error;
    }
    this.restsUntil = Date.now() + (this.kept ? rotationCooldownMs : failureCooldownMs);
  }

  private unreachable(): ProviderUnreachable {
    return new ProviderUnreachable('The identity provider can not be reached; try again shortly.', {
      cause: this.failure,
    });
  }
}
