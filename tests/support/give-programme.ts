import type { Platform } from './platform';
import type { Json } from './json';

type Stewards = Pick<Platform, 'give' | 'steward'>;

let numbers = 60_000;
/** A number that no programme and no fund has yet. */
export const freeNumber = (): number => (numbers += 1);

export interface GivenProgramme {
  readonly id: string;
  readonly version: number;
  readonly names: readonly { readonly id: string }[];
}

/** A programme of the register, by default with a name since 2020. */
export const giveProgramme = (
  { give, steward }: Stewards,
  more: Record<string, unknown> = {},
): Promise<GivenProgramme> => {
  const number = freeNumber();
  const input = { number, name: `Programm ${number}`, period: '2020/..', ...more };
  return give.act(steward, 'programmeCreate', input, 'programme', 'id version names { id }');
};

export interface GivenFund {
  readonly id: string;
  readonly version: number;
  readonly ruleSets: readonly { readonly id: string }[];
}

/** A fund of a programme of its own, with the rules given. */
export const giveFund = async (
  platform: Stewards,
  rules: readonly Record<string, unknown>[] = [],
  programmeId?: string,
): Promise<GivenFund> => {
  const { give, steward } = platform;
  const number = freeNumber();
  const input = {
    number,
    programmeId: programmeId ?? (await giveProgramme(platform)).id,
    kind: 'ACTION_FUND',
    name: `Fonds ${number}`,
  };
  const fields = 'id version ruleSets { id }';
  let fund: Json = await give.act(steward, 'fundCreate', input, 'fund', fields);
  for (const { areaId, ...rest } of rules) {
    const at = { fundId: fund.id, expectedVersion: fund.version, areaId, rules: rest };
    fund = await give.act(steward, 'fundRuleSetAdd', at, 'fund', fields);
  }
  return fund;
};

/** A programme and a fund of it, as the acts on grants take them. */
export const giveOrigin = async (platform: Stewards): Promise<{ programmeId: string; fundId: string }> => {
  const { id: programmeId } = await giveProgramme(platform);
  return { programmeId, fundId: (await giveFund(platform, [], programmeId)).id };
};
