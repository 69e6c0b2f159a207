/**
 * What the synthetic network is drawn with: chance that is the same on every run (a hash of the record's number and
 * of what is asked about it), keys like the application's, and weighted words. Volatility is stated truly, for
 * only then does PostgreSQL write the functions into the statement instead of calling them.
 */
export const GROUNDWORK = `
create schema bench;

create function bench.chance(i bigint, question bigint) returns float8 language sql immutable parallel safe
  return (hashint8extended(i, question) & 1048575) / 1048576.0::float8;

create function bench.one_of(i bigint, question bigint, words text[]) returns text language sql immutable parallel safe
  return words[1 + floor(bench.chance(i, question) * cardinality(words))::integer];

create function bench.milliseconds(i bigint, question bigint) returns bigint language sql immutable parallel safe
  return 1672531200000 + floor(bench.chance(i, question) * 120960000000)::bigint;

create function bench.moment(i bigint, question bigint) returns timestamptz language sql stable parallel safe
  return timestamptz 'epoch' + bench.milliseconds(i, question) * interval '1 millisecond' + (i % 1000) * interval '1 microsecond';

create function bench.key(i bigint, question bigint) returns uuid language sql immutable parallel safe
  return overlay(overlay(md5(question::text || ':' || i::text) placing lpad(to_hex(bench.milliseconds(i, question)), 12, '0') || '7' from 1 for 13)
    placing '8' from 17 for 1)::uuid;
comment on function bench.key is 'A version 7 uuid, as the application makes them: the moment first.';

create unlogged table bench.office (position integer primary key, id integer not null, district_id text not null, staff uuid not null);
create unlogged table bench.actor (i integer primary key, office_id integer not null, id uuid not null);

create function bench.actor_at(office_position integer, rank float8, offices integer, actors integer) returns integer
  language sql immutable parallel safe return office_position + 1 + offices * floor(rank * rank * (actors / offices))::integer;
comment on function bench.actor_at is 'An actor of an office; squaring makes the first ones hubs with many links.';

create function bench.days(first date, last date) returns daterange language sql immutable parallel safe
  return daterange(first, last, '[]');

create function bench.year_of(i bigint, question bigint) returns text language sql immutable parallel safe
  return (1990 + floor(bench.chance(i, question) * 35)::integer)::text;

create function bench.year(stated text) returns daterange language sql immutable parallel safe
  return daterange(make_date(stated::integer, 1, 1), make_date(stated::integer + 1, 1, 1));
`;

/** The wall's columns of a part of a record, as a select takes them from the record `w`; its key is the first. */
export const wallOf = (key: string): string =>
  `w.office_id, ${key}, w.visibility, w.shared_with, w.named, w.created_at, w.created_at`;

/** The wall's columns and the version, as an insert names them. */
export const WALL = 'office_id, id, visibility, shared_with, named, created_at, updated_at';

/** How many records each part of a network has. */
export interface NetworkSize {
  readonly offices: number;
  readonly qmOffices: number;
  readonly actors: number;
  readonly cooperations: number;
  readonly projects: number;
  readonly events: number;
}

const AUTHORITIES = 14;

/** Scale 1 is a hundred offices. */
export const sizeOf = (scale: number): NetworkSize => {
  const offices = Math.max(20, Math.round(100 * scale));
  const qmOffices = offices - AUTHORITIES;
  const atLeast = (count: number): number => Math.max(qmOffices * 4, Math.round(count * scale));
  return {
    offices,
    qmOffices,
    actors: atLeast(50_000),
    cooperations: atLeast(100_000),
    projects: atLeast(20_000),
    events: atLeast(100_000),
  };
};

/** A million actors with their names and sites, and projects; nothing else that grows. */
export const millionOf = (scale: number): NetworkSize => ({
  ...sizeOf(1),
  actors: Math.round(1_000_000 * scale),
  cooperations: 0,
  events: 0,
});

/** One part of the network: a statement that makes the records number $1 to $2. */
export interface NetworkPart {
  readonly name: string;
  readonly count: number;
  readonly sql: string;
}
