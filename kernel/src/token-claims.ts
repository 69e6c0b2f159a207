import type { JWTPayload } from 'jose' with { 'resolution-mode': 'import' };
import { z } from 'zod';
import { TokenRefused } from './token-refused';

/** Who somebody is, as far as a verified token says; what they may do, the platform's memberships say. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Only if verified, and only from the main issuer; lower case. */
  email?: string;
  /** Client credentials: the subject is the client itself. */
  isService: boolean;
  /** Memberships that the claim mapping grants (docs/configuration.md). */
  granted: { officeId: number; role: string }[];
  expiresAt: Date;
}

const office = z.int().positive();
const role = z.string().regex(/^[A-Z][A-Z_]{2,39}$/);
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}\s]+$/u);

const everyToken = z.object({
  sub: subject,
  exp: z.number(),
  client_id: z.string().optional(),
  azp: z.string().optional(),
});

const mainClaims = z.object({
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
  kiezgraph_memberships: z.array(z.object({ office, role })).max(100).default([]),
});

const officeClaims = z.object({ kiezgraph_roles: z.array(role).max(20).default([]) });

const read = <T>(schema: z.ZodType<T>, payload: JWTPayload): T => {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const claims = [...new Set(parsed.error.issues.map(issue => String(issue.path[0])))];
  throw new TokenRefused(`The token has claims of a wrong form: ${claims.join(', ')}.`);
};

const verifiedEmail = (email: string | undefined, verified: unknown): string | undefined =>
  // Only ASCII: other letters can turn into ASCII ones when made small, and so into somebody else's address.
  verified === true && email && /^[!-?A-~]+@[!-?A-~]+$/.test(email) && email.length <= 254
    ? email.toLowerCase()
    : undefined;

/**
 * Reads an identity from the claims of a token whose signature, issuer, audience and times are already checked.
 * An office's own issuer speaks for `officeId` alone and is never believed an e-mail address: else it could
 * claim the address of a member of another office.
 */
export const readClaims = (issuer: string, officeId: number | undefined, payload: JWTPayload): Identity => {
  const { sub, exp, client_id, azp } = read(everyToken, payload);
  const identity = {
    issuer,
    subject: sub,
    isService: sub === client_id || sub === azp,
    expiresAt: new Date(exp * 1000),
  };
  if (officeId !== undefined) {
    const { kiezgraph_roles } = read(officeClaims, payload);
    return { ...identity, granted: kiezgraph_roles.map(each => ({ officeId, role: each })) };
  }
  const { email, email_verified, kiezgraph_memberships } = read(mainClaims, payload);
  return {
    ...identity,
    email: verifiedEmail(email, email_verified),
    granted: kiezgraph_memberships.map(each => ({ officeId: each.office, role: each.role })),
  };
};
