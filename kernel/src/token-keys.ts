import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { ProviderUnreachable } from './token-refused';

/** How long keys are kept, and how often an issuer may be asked again. */
export interface KeyTiming {
  /** An unknown key id makes the set be fetched again, but not more often than this. */
  rotationCooldownMs: number;
  /** A failed fetch is not repeated sooner than this. */
  failureCooldownMs: number;
  timeoutMs: number;
}

export const defaultKeyTiming: KeyTiming = {
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

/** The key set of one issuer, found through its discovery document, cached, and fetched again on rotation. */
export class IssuerKeys {
  private keySet?: Promise<JWTVerifyGetKey>;
  private unreachableUntil = 0;

  constructor(
    private readonly issuer: string,
    private readonly timing: KeyTiming,
  ) {}

  /** Picks the key for a token; a network fault becomes ProviderUnreachable. */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    if (Date.now() < this.unreachableUntil) throw this.unreachable();
    const { errors } = await import('jose');
    try {
      this.keySet ??= this.open();
      const find = await this.keySet;
      return await find(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      this.keySet = undefined;
      this.unreachableUntil = Date.now() + this.timing.failureCooldownMs;
      throw this.unreachable(error);
    }
  };

  private async open(): Promise<JWTVerifyGetKey> {
    const { createRemoteJWKSet, customFetch } = await import('jose');
    return createRemoteJWKSet(await discover(this.issuer, this.timing.timeoutMs), {
      cooldownDuration: this.timing.rotationCooldownMs,
      timeoutDuration: this.timing.timeoutMs,
      [customFetch]: fetchAgain,
    });
  }

  private unreachable(cause?: unknown): ProviderUnreachable {
    return new ProviderUnreachable('The identity provider can not be reached; try again shortly.', { cause });
  }
}
