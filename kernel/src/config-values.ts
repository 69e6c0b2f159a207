import { z } from 'zod';
import { HIGHEST_OFFICE } from './token-claims';

/** The subgraphs that may be processes of their own. */
const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'];

const parsedUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
const isWeb = (text: string): boolean => ['http:', 'https:'].includes(parsedUrl(text)?.protocol ?? '');

export const isDatabase = (text: string): boolean =>
  ['postgres:', 'postgresql:'].includes(parsedUrl(text)?.protocol ?? '');

/** An issuer is compared character by character, so it carries nothing that could be written in two ways. */
export const isIssuer = (text: string): boolean => isWeb(text) && !/[?#\s]/.test(text);

/** A subgraph listens where it is asked, so its address names a port, be it the usual one. */
const isAddress = (text: string): boolean =>
  isWeb(text) && /^https?:\/\/[^/?#@\s]+:\d+\/([^?#\s]*\/)?graphql$/.test(text);

/** Where the subgraph with this address listens. */
export const listensAt = (address: string): { hostname: string; port: number } => {
  const { hostname, port, protocol } = new URL(address);
  const usual = protocol === 'https:' ? 443 : 80;
  return { hostname: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : usual };
};

/** `name=value,name=value`; the value must not hold a comma. The last `=` separates, for issuers with paths. */
const pairs = (text: string): [string, string][] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const at = part.lastIndexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });

export const officeIssuers = z.string().transform((text, ctx) => {
  const found: Record<string, number> = {};
  for (const [issuer, office] of pairs(text)) {
    if (!isIssuer(issuer) || !/^[1-9]\d{0,8}$/.test(office)) {
      ctx.addIssue(`must look like https://idp.example=101,https://…=202, but has "${issuer}=${office}"`);
    } else if (Number(office) > HIGHEST_OFFICE) {
      ctx.addIssue(`names the office ${office}, but the highest number of an office is ${HIGHEST_OFFICE}`);
    } else if (issuer in found) {
      ctx.addIssue(`names ${issuer} twice; an issuer speaks for one office only`);
    } else found[issuer] = Number(office);
  }
  return found;
});

export const subgraphUrls = z.string().transform((text, ctx) => {
  const found: Record<string, string> = {};
  const given = pairs(text);
  for (const [name, url] of given) {
    if (!SUBGRAPHS.includes(name)) {
      ctx.addIssue(`names "${name}", but the subgraphs are ${SUBGRAPHS.join(', ')}`);
    } else if (name in found) {
      ctx.addIssue(`names ${name} twice`);
    } else if (!isAddress(url)) {
      ctx.addIssue(`must look like actors=http://host:4011/graphql,…, with a port, but has "${name}=${url}"`);
    } else if (Object.values(found).includes(url)) {
      ctx.addIssue(`gives two subgraphs the address ${url}`);
    } else found[name] = url;
  }
  const missing = SUBGRAPHS.filter(each => !given.some(([name]) => name === each));
  if (missing.length > 0) ctx.addIssue(`must name every subgraph, but lacks ${missing.join(', ')}`);
  return found;
});

export const port = (highest: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a port number, for example 4000')
    .transform(Number)
    .refine(number => number <= highest, `must be ${highest} at most`);
