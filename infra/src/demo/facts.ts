import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RegisterFacts {
  areas: {
    number: number;
    slug: string;
    name: string;
    district: string;
    localities: string[];
    status: string;
    period?: string;
  }[];
  offices: { number: number; kind: string; district?: string; area?: number }[];
  firms: { number: number; name: string }[];
  assignments: { number: number; firm: number; area: number; period: string }[];
}
export interface ActorFact {
  key: string;
  office: string;
  kind: string;
  name: string;
  visibility: string;
  sharedWith?: number[];
  district?: string;
  names?: { kind: string; name: string }[];
  contact?: Record<string, string>;
}
export interface ProjectFact {
  key: string;
  office: string;
  title: string;
  description: string;
  period: string;
  startedOn: string | null;
  endedOn: string | null;
  roles: { actor: string; role: string }[];
  grants: { programme: string; amount?: string; period?: string }[];
}
export interface EventFact {
  key: string;
  office: string;
  kind: string;
  title: string;
  description?: string;
  place?: string;
  time: string;
  organisers: string[];
  visibility: string;
  announce?: boolean;
  heldOn?: string;
}
export interface CooperationFact {
  key: string;
  office: string;
  kind: string;
  title: string;
  initiatedBy: string;
  period?: string;
  parties: { actor: string; role: string }[];
  visibility: string;
  startedOn?: string;
}

// From infra/dist/demo and from infra/src/demo alike.
const FOLDER = join(__dirname, '..', '..', 'demo');

/** The demo's facts as they stand in infra/demo. */
export const readFacts = <T>(name: 'register' | 'actors' | 'projects' | 'events' | 'cooperations'): T =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;

/** The same uuid for the same fact on every run, so that an interrupted load goes on where it stopped. */
export const clientKeyOf = (fact: string): string => {
  const hex = createHash('sha256').update(`kiezgraph demo ${fact}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The opaque key of something the register numbers or codes. */
export const registered = (type: string, number: number | string): string =>
  Buffer.from(`${type}:${number}`).toString('base64url');
