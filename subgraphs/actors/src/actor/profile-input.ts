import { parsePeriod, PeriodFault } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkLine,
  checkText,
  checkUrl,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { ActorEntity } from './actor.entity';

@InputType({ description: 'A link to something about an actor.' })
export class ActorLinkInput {
  @Field(() => String, { description: 'What is found there, at most 100 characters.' })
  label!: string;

  @Field(() => String, { description: 'The web address with http or https.' })
  url!: string;
}

@InputType({
  description: 'What an actor tells of itself; an absent field leaves what is there, null takes it away.',
})
export class ActorProfileInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'What it is active in, in words people search for, such as "Jugendarbeit"; all of them, at most 20.',
  })
  fieldsOfActivity?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The languages it can be spoken to in, by their codes of ISO 639-1; all of them, at most 50.',
  })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: 'When it is open, in words.' })
  openingHours?: string | null;

  @Field(() => String, { nullable: true, description: 'How it can be reached without barriers, in words.' })
  accessibility?: string | null;

  @Field(() => [ActorLinkInput], { nullable: true, description: 'Links; all of them, at most 20.' })
  links?: ActorLinkInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Since when it is established in the area, in EDTF (ISO 8601-2), such as 1998, 2016-04 or 2002~.',
  })
  establishedInAreaSince?: string | null;
}

const invalid = (field: string, message: string): Refusal => ({ code: Code.INVALID, message, field });
const LANGUAGES = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' });
const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && LANGUAGES.of(code) !== undefined;

/** A beginning, which may be imprecise, but is no period. */
const checkBeginning = (field: string, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  if (value.includes('/')) return invalid(field, 'Hier steht, seit wann, kein Zeitraum.');
  try {
    parsePeriod(value);
    return undefined;
  } catch (error) {
    if (error instanceof PeriodFault) return invalid(field, error.message);
    throw error;
  }
};

/** Everything that is wrong with what an actor tells of itself. */
export const checkProfile = (profile: ActorProfileInput | null | undefined): Refusal[] => {
  const { fieldsOfActivity, languages, links } = profile ?? {};
  const wrong = languages?.find(code => !isLanguage(code));
  return refusalsOf(
    checkCount('profile.fieldsOfActivity', fieldsOfActivity, 20),
    ...(fieldsOfActivity ?? []).slice(0, 20).map(word => checkLine('profile.fieldsOfActivity', word, 60)),
    checkCount('profile.languages', languages, 50),
    wrong === undefined
      ? undefined
      : invalid(
          'profile.languages',
          'Eine Sprache wird mit zwei kleinen Buchstaben nach ISO 639-1 angegeben.',
        ),
    checkText('profile.openingHours', profile?.openingHours, 1000),
    checkText('profile.accessibility', profile?.accessibility, 1000),
    checkCount('profile.links', links, 20),
    ...(links ?? [])
      .slice(0, 20)
      .flatMap(link => [
        checkLine('profile.links.label', link.label, 100),
        checkUrl('profile.links.url', link.url),
      ]),
    checkBeginning('profile.establishedInAreaSince', profile?.establishedInAreaSince),
  );
};

const once = (words: readonly string[] | null | undefined): string[] | undefined =>
  words === undefined ? undefined : [...new Set(words ?? [])];

/** The columns that the profile changes; undefined leaves one as it is. */
export const profileColumns = (
  profile: ActorProfileInput | null | undefined,
): { [Column in keyof ActorEntity]?: ActorEntity[Column] | undefined } => {
  if (!profile) return {};
  const since = profile.establishedInAreaSince;
  return {
    fieldsOfActivity: once(profile.fieldsOfActivity),
    languages: once(profile.languages),
    openingHours: profile.openingHours,
    accessibility: profile.accessibility,
    links:
      profile.links === undefined
        ? undefined
        : (profile.links ?? []).map(({ label, url }) => ({ label, url })),
    establishedText: since,
    established: since === null || since === undefined ? since : parsePeriod(since).possible,
  };
};
