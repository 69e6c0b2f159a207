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

/** The end of the year 9999, in seconds: what a calendar and the database can still hold. */
const LATEST_EXPIRY = 253_402_300_799;
/** The highest number the register gives an office. */
export const HIGHEST_OFFICE = 99_999;

const office = z.int().positive().max(HIGHEST_OFFICE);
const role = z.string().regex(/^[A-Z][A-Z_]{2,39}$/);
// No control character and no half of one (\p{Cs}): the JSON the database reads takes neither NUL nor halves.
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{Cc}\p{Cs}\s]+$/u);
const noControlCharacters = z.string().regex(/^\P{Cc}*$/u);

const everyToken = z.object({
  sub: subject,
  exp: z.number().max(LATEST_EXPIRY),
  client_id: z.string().optional(),
  azp: z.string().optional(),
  preferred_username: z.unknown().optional(),
});

const mainClaims = z.object({
  email: noControlCharacters.optional(),
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

/** A program that signed in as itself: the subject is the client, or the user that Keycloak keeps for the client. */
const isProgram = ({ sub, client_id, azp, preferred_username: name }: z.infer<typeof everyToken>): boolean =>
  sub === client_id ||
  sub === azp ||
  (typeof name === 'string' && !!azp && name.toLowerCase() === `service-account-${azp}`.toLowerCase());

/**
 * Reads an identity from the claims of a token whose signature, issuer, audience and times are already checked.
 * An office's own issuer speaks for `officeId` alone and is never believed an e-mail address: else it could
 * claim the address of a member of another office.
 */
export const readClaims = (issuer: string, officeId: number | undefined, payload: JWTPayload): Identity => {
  const claims = read(everyToken, payload);
  const { sub, exp } = claims;
  const identity = {
    issuer,
    subject: sub,
    isService: isProgram(claims),
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
