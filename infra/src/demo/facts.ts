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
    /** The phases that a source states; the period follows from them and has none of its own. */
    phases?: { status: string; since: string; source?: SourceFact }[];
  }[];
  offices: {
    number: number;
    kind: string;
    district?: string;
    area?: number;
    isArchive?: boolean;
    source?: SourceFact;
  }[];
  /** Why an office is an archive, and what its records are loaded from. */
  archives: { number: number; reason: string; citation: string }[];
  /** The contracted firms; `actor` is the entry of a firm as an actor. */
  firms: { number: number; name: string; actor?: string; source?: SourceFact }[];
  assignments: { number: number; firm: number; area: number; period: string }[];
}
/** Where a fact comes from, if not from the description itself. */
export interface SourceFact {
  kind: string;
  citation?: string;
}
export interface ActorFact {
  key: string;
  office: string;
  kind: string;
  name: string;
  namePeriod?: string;
  namePeriodSource?: SourceFact;
  visibility: string;
  sharedWith?: number[];
  district?: string;
  location?: { locality?: string; area?: number; isOutsideAreas?: boolean };
  names?: { kind: string; name: string; period?: string; source?: SourceFact }[];
  contact?: Record<string, string>;
  links?: { label: string; url: string }[];
  fieldsOfActivity?: string[];
  relations?: { kind: string; direction: string; other: string; source?: SourceFact }[];
}
export interface NetworkFact {
  key: string;
  office: string;
  visibility: string;
  members: string[];
  roles: { actor: string; kind: string; source?: SourceFact }[];
  workingGroups: { topic: string; rhythm?: string; timesAYear?: number }[];
  /** What else `networkCreate` takes. */
  [stated: string]: unknown;
}
export interface ProgrammeFacts {
  programmes: {
    number: number;
    name: string;
    period?: string;
    sources?: string[];
    parent?: number;
    names?: { name: string; period: string }[];
    departments?: { actor: string; period?: string }[];
  }[];
  funds: {
    number: number;
    programme: number;
    kind: string;
    name: string;
    rules: Record<string, unknown>[];
  }[];
}
export interface GrantFact {
  /** Absent where no source states it. */
  programme?: string;
  programmeNumber?: number;
  amount?: string;
  amountSource?: SourceFact;
  period?: string;
  periodSource?: SourceFact;
  /** What other sources say; the first statement stays preferred. */
  values?: { field: string; value?: string; source: SourceFact }[];
}
export interface ProjectFact {
  key: string;
  office: string;
  title: string;
  description: string;
  period: string;
  periodSource?: SourceFact;
  alternatePeriods?: { value: string; source: SourceFact }[];
  alternateTitles?: { title: string; source: SourceFact }[];
  fieldsOfAction?: string[];
  goals?: { text: string; tags?: string[] }[];
  network?: string;
  startedOn: string | null;
  endedOn: string | null;
  roles: { actor: string; role: string; period?: string; source?: SourceFact }[];
  grants: GrantFact[];
}
export interface CallFact {
  key: string;
  office: string;
  kind: string;
  title: string;
  alternateTitles?: string[];
  audience: string;
  task: string;
  eligibility: { kinds: string[]; districtMayApply: boolean; programme: number };
  quota: number;
  support: Record<string, string>;
  topics: string[];
  topicsAreOpen: boolean;
  /** Whether all who applied are known; where only the selected are, they are not. */
  applicationListIsComplete: boolean;
  roles: { actor: string; role: string }[];
  /** When they were selected, as far as is known, in EDTF. */
  selectedBy: string;
  updates: { publishedOn: string; text: string }[];
  results: Record<string, unknown>[];
  /** An application without applicant is one whose name was not published. */
  applications: {
    applicant?: string;
    appliesAsDistrict?: boolean;
    named?: { namedOn?: string; source: SourceFact };
    droppedOut?: { source: SourceFact };
  }[];
  visibility: string;
}
export interface SurveyFact {
  key: string;
  office: string;
  project?: string;
  network?: string;
  visibility: string;
  /** What else `premisesSurveyCreate` takes. */
  [stated: string]: unknown;
}
export interface SeriesFact {
  key: string;
  office: string;
  network: string;
  visibility: string;
  /** What else `seriesCreate` takes. */
  [stated: string]: unknown;
}
export interface EventFact {
  key: string;
  office: string;
  kind: string;
  title: string;
  description?: string;
  place?: string;
  time: string;
  timeSource?: SourceFact;
  /** What other sources say; the first statement stays preferred. */
  values?: { field: string; value: string; source: SourceFact }[];
  network?: string;
  series?: string;
  ordinal?: number;
  /** Who is named; nobody where no source says who it was. */
  organisers: string[];
  organisersUnknown?: boolean;
  outcomes?: { kind: string; description: string; source?: SourceFact }[];
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

type FactsFile =
  | 'register'
  | 'actors'
  | 'networks'
  | 'programmes'
  | 'projects'
  | 'surveys'
  | 'calls'
  | 'events'
  | 'series'
  | 'cooperations';

/** The demo's facts as they stand in infra/demo. */
export const readFacts = <T>(name: FactsFile): T =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;

/** The same uuid for the same fact on every run, so that an interrupted load goes on where it stopped. */
export const clientKeyOf = (fact: string): string => {
  const hex = createHash('sha256').update(`kiezgraph demo ${fact}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The opaque key of something the register numbers or codes. */
export const registered = (type: string, number: number | string): string =>
  Buffer.from(`${type}:${number}`).toString('base64url');
