import { randomUUID } from 'node:crypto';
import { numbered } from '../support/give';
import type { Person } from '../support/person';
import { attempt, type Stage } from './stage';

/** An act that would succeed: who does it, and with which input. */
export interface Ready {
  readonly person: Person;
  readonly input: Record<string, unknown>;
}

/** How one act behaves. */
export interface ActCase {
  /** The payload's field. */
  readonly record: string;
  /** Everything that has to be there first, through other acts, and the input with every field that the act has. */
  ready(stage: Stage): Promise<Ready>;
  /** What the act says the second time, at the version it left. */
  readonly again: 'OK' | 'WRONG_STATE' | 'INVALID' | 'RULE_BROKEN' | 'SAME';
  /** What somebody of another office, of the own office but in a lesser role, and a program are told. */
  readonly stranger?: 'FORBIDDEN' | 'NOT_FOUND';
  readonly lesser?: 'FORBIDDEN' | 'NOT_FOUND' | 'OK';
  readonly service?: 'FORBIDDEN' | 'NOT_FOUND' | 'OK';
  /** The field beside the record that foretells whether the act would be allowed. */
  readonly can?: string;
}

let number = 20_000;
const next = (): number => (number += 1);

const currentVersion = async (
  { platform }: Stage,
  person: Person,
  concept: string,
  id: string,
): Promise<number> =>
  (await platform.ask(person, `query V($id: ID!) { ${concept}(id: $id) { version } }`, { id })).data[concept]
    .version;

const CONTACT = {
  street: 'Prinzenallee 1',
  postalCode: '13357',
  city: 'Berlin',
  website: 'https://kiez.example',
  email: 'post@kiez.example',
  phone: '+49 30 123456',
};

const actorCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: Record<string, unknown>,
  before: (stage: Stage, id: string) => Promise<void> = async () => undefined,
): ActCase => ({
  record: 'actor',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.actor(stage.office, { visibility: 'NETWORK' });
    await before(stage, id);
    return {
      person: stage.staff,
      input: {
        actorId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'actor', id),
        ...input,
      },
    };
  },
});

const archived = async (stage: Stage, id: string): Promise<void> => {
  await attempt(stage, stage.staff, 'actorArchive', 'actor', {
    actorId: id,
    expectedVersion: await currentVersion(stage, stage.staff, 'actor', id),
  });
};

/** A cooperation between the stage's two offices, as far as the steps bring it. */
const cooperationCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  speaker: 'office' | 'partner',
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'cooperation',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { office, partner, actor, partnerActor, platform } = stage;
    const { id } = await platform.give.cooperation(office, {
      parties: [actor, partnerActor],
      visibility: 'NETWORK',
    });
    const days: Record<string, Record<string, string>> = {
      cooperationStart: { startedOn: '2024-05-08' },
      cooperationEnd: { endedOn: '2024-06-08' },
    };
    for (const step of steps) {
      const by = step === 'cooperationAgree' ? partner.lead : office.lead;
      await platform.give.act(
        by,
        step,
        {
          cooperationId: id,
          expectedVersion: await currentVersion(stage, by, 'cooperation', id),
          ...days[step],
        },
        'cooperation',
        'id',
      );
    }
    const person = speaker === 'office' ? office.lead : partner.lead;
    return {
      person,
      input: {
        cooperationId: id,
        expectedVersion: await currentVersion(stage, person, 'cooperation', id),
        ...input(stage),
      },
    };
  },
});

const projectCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'project',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.project(stage.office, {
      actors: [stage.actor],
      visibility: 'NETWORK',
    });
    const days: Record<string, Record<string, string>> = {
      projectStart: { startedOn: '2024-05-08' },
      projectEnd: { endedOn: '2024-06-08' },
    };
    for (const step of steps) {
      await stage.platform.give.act(
        stage.staff,
        step,
        {
          projectId: id,
          expectedVersion: await currentVersion(stage, stage.staff, 'project', id),
          ...days[step],
        },
        'project',
        'id',
      );
    }
    return {
      person: stage.staff,
      input: {
        projectId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'project', id),
        ...input(stage),
      },
    };
  },
});

const grantCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: Record<string, unknown>,
): ActCase => ({
  record: 'grant',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { office, platform } = stage;
    const { id } = await platform.give.grant(office, { visibility: 'NETWORK' });
    for (const step of steps) {
      await platform.give.act(
        office.lead,
        step,
        { grantId: id, expectedVersion: await currentVersion(stage, office.lead, 'grant', id) },
        'grant',
        'id',
      );
    }
    return {
      person: office.lead,
      input: {
        grantId: id,
        expectedVersion: await currentVersion(stage, office.lead, 'grant', id),
        ...input,
      },
    };
  },
});

const eventCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'event',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.event(stage.office, {
      organisers: [stage.actor],
      visibility: 'NETWORK',
    });
    for (const step of steps) {
      const reason = step === 'eventCancel' ? { reason: 'Regen' } : {};
      await stage.platform.give.act(
        stage.staff,
        step,
        { eventId: id, expectedVersion: await currentVersion(stage, stage.staff, 'event', id), ...reason },
        'event',
        'id',
      );
    }
    return {
      person: stage.staff,
      input: {
        eventId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'event', id),
        ...input(stage),
      },
    };
  },
});

/** An act of the steward on the register. */
const stewardCase = (
  record: string,
  again: ActCase['again'],
  input: (stage: Stage) => Promise<Record<string, unknown>> | Record<string, unknown>,
): ActCase => ({
  record,
  again,
  lesser: 'FORBIDDEN',
  service: 'FORBIDDEN',
  ready: async stage => ({ person: stage.steward, input: await input(stage) }),
});

/** An act of the lead on a colleague. */
const memberCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: Record<string, unknown>,
): ActCase => ({
  record: 'membership',
  stranger: 'NOT_FOUND',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { membershipId } = await stage.platform.give.member(stage.office, 'OFFICE_FINANCE');
    return { person: stage.office.lead, input: { membershipId, expectedVersion: 1, ...input } };
  },
});

const officeWithoutLead = async ({ platform }: Stage): Promise<string> => {
  const office = await platform.give.office();
  // No act takes the last lead away: only time does.
  await platform.database.behind.query(
    `update register.membership set starts_on = '2020-01-01', ends_on = '2020-12-31' where office_id = $1`,
    [office.number],
  );
  return office.id;
};

export const CASES: Readonly<Record<string, ActCase>> = {
  actorCreate: {
    record: 'actor',
    again: 'SAME',
    ready: async ({ staff, office }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'MEDIA',
        name: 'Kiezradio',
        names: [{ kind: 'OFFICIAL', name: 'Kiezradio e. V.' }],
        districtId: numbered('District', '01'),
        contact: CONTACT,
        portrait: 'Ein Radio.\nIm Kiez.',
      },
    }),
  },
  actorChange: actorCase(
    { again: 'OK', can: 'viewerCanChange' },
    {
      kind: 'MEDIA',
      name: 'Neuer Name',
      names: [{ kind: 'SHORT', name: 'NN' }],
      districtId: numbered('District', '02'),
      contact: CONTACT,
      portrait: 'Neu.',
    },
  ),
  actorVisibilityChange: actorCase(
    { again: 'OK', service: 'FORBIDDEN', can: 'viewerCanSetVisibility' },
    { visibility: 'PUBLIC', sharedWithOfficeIds: [] },
  ),
  actorArchive: actorCase({ again: 'WRONG_STATE', can: 'viewerCanArchive' }, {}),
  actorRestore: actorCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, {}, archived),

  memberInvite: {
    record: 'membership',
    again: 'INVALID',
    service: 'FORBIDDEN',
    ready: async ({ office }) => ({
      person: office.lead,
      input: {
        officeId: office.id,
        role: 'MEDIATOR',
        displayName: 'Neu Hier',
        email: `neu-${next()}@people.example`,
      },
    }),
  },
  memberChange: memberCase(
    { again: 'OK', can: 'viewerCanChange' },
    { role: 'OFFICE_STAFF', displayName: 'Anderer Name', endsOn: '2099-12-31' },
  ),
  memberRemove: memberCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, {}),

  officeCreate: stewardCase('office', 'INVALID', () => {
    const free = next();
    return {
      number: free,
      slug: `office-${free}`,
      name: 'Büro',
      kind: 'QM_OFFICE',
      districtId: numbered('District', '01'),
      firstLeadEmail: `lead-${free}@people.example`,
      firstLeadName: 'Erste Leitung',
    };
  }),
  officeLeadAppoint: stewardCase('office', 'RULE_BROKEN', async stage => ({
    officeId: await officeWithoutLead(stage),
    email: `lead-${next()}@people.example`,
    displayName: 'Neue Leitung',
  })),
  officeChange: stewardCase('office', 'OK', async ({ platform }) => ({
    officeId: (await platform.give.office()).id,
    expectedVersion: 1,
    name: 'Büro im Kiez',
  })),
  qmAreaCreate: stewardCase('qmArea', 'INVALID', () => {
    const free = next();
    return {
      number: free,
      slug: `area-${free}`,
      name: 'Gebiet',
      districtId: numbered('District', '01'),
      localityIds: [numbered('Locality', '0105')],
      status: 'PLANNED',
      period: '2021/..',
    };
  }),
  qmAreaChange: stewardCase('qmArea', 'OK', async ({ platform }) => ({
    areaId: (await platform.give.area()).id,
    expectedVersion: 1,
    name: 'Gebiet Nord',
    status: 'TRANSITION',
    period: '2016-04/2027-12-31',
  })),
  firmCreate: stewardCase('firm', 'INVALID', () => ({ number: next(), name: 'Firma GmbH' })),
  areaAssignmentCreate: stewardCase('areaAssignment', 'INVALID', async ({ platform, area }) => ({
    number: next(),
    firmId: (await platform.give.firm()).id,
    areaId: area.id,
    period: '2020/..',
    endsOn: '2099-12-31',
  })),
  areaAssignmentEnd: stewardCase('areaAssignment', 'OK', async ({ platform, area }) => ({
    areaAssignmentId: (await platform.give.assignment(area.id)).id,
    expectedVersion: 1,
    endsOn: '2099-12-31',
  })),

  cooperationPropose: {
    record: 'cooperation',
    again: 'SAME',
    ready: async ({ staff, office, actor, partnerActor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'LECTURE',
        title: 'Lesestunde',
        description: 'Jeden Freitag.',
        initiatedBy: 'BUSINESS',
        period: '2024/2026',
        parties: [
          { actorId: actor.id, role: 'GIVER' },
          { actorId: partnerActor.id, role: 'RECEIVER' },
        ],
      },
    }),
  },
  cooperationChange: cooperationCase(
    { again: 'OK', can: 'viewerCanChange', service: 'OK' },
    [],
    'office',
    ({ actor, partnerActor }) => ({
      kind: 'SPACE',
      title: 'Neuer Titel',
      description: 'Neu.',
      initiatedBy: 'BUSINESS',
      period: '2025',
      parties: [
        { actorId: partnerActor.id, role: 'GIVER' },
        { actorId: actor.id, role: 'BOTH' },
      ],
    }),
  ),
  cooperationWithdraw: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanWithdraw', service: 'OK' },
    [],
    'office',
    () => ({}),
  ),
  cooperationVisibilityChange: cooperationCase(
    { again: 'OK', can: 'viewerCanSetVisibility' },
    [],
    'office',
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [] }),
  ),
  cooperationAgree: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanAgree' },
    [],
    'partner',
    ({ partner }) => ({ officeId: partner.id, naming: 'NETWORK' }),
  ),
  cooperationDecline: cooperationCase(
    { again: 'OK', can: 'viewerCanDecline' },
    [],
    'partner',
    ({ partner }) => ({ officeId: partner.id, reason: 'Keine Zeit.' }),
  ),
  cooperationStart: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanStart' },
    ['cooperationAgree'],
    'partner',
    ({ partner }) => ({ officeId: partner.id, startedOn: '2024-05-08' }),
  ),
  cooperationEnd: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanEnd' },
    ['cooperationAgree', 'cooperationStart'],
    'partner',
    ({ partner }) => ({ officeId: partner.id, endedOn: '2024-07-01', reason: 'Fertig.' }),
  ),
  cooperationResume: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanResume' },
    ['cooperationAgree', 'cooperationStart', 'cooperationEnd'],
    'partner',
    ({ partner }) => ({ officeId: partner.id }),
  ),

  projectCreate: {
    record: 'project',
    again: 'SAME',
    ready: async ({ staff, office, actor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        title: 'Kiezküche',
        description: 'Kochen.',
        period: '2024/2026',
        roles: [{ role: 'CARRIER', actorId: actor.id }],
      },
    }),
  },
  projectChange: projectCase({ again: 'OK', can: 'viewerCanChange' }, [], ({ partnerActor }) => ({
    title: 'Neu',
    description: 'Neu.',
    period: '2025',
    addRoles: [{ role: 'PARTNER', actorId: partnerActor.id }],
  })),
  projectSubmit: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanSubmit', service: 'FORBIDDEN' },
    [],
    () => ({}),
  ),
  projectStart: projectCase({ again: 'WRONG_STATE', can: 'viewerCanStart' }, ['projectSubmit'], () => ({
    startedOn: '2024-05-08',
  })),
  projectEnd: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanEnd' },
    ['projectSubmit', 'projectStart'],
    () => ({ endedOn: '2024-06-08' }),
  ),
  projectReopen: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanReopen', service: 'FORBIDDEN' },
    ['projectSubmit', 'projectStart', 'projectEnd'],
    () => ({}),
  ),
  projectWithdraw: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanWithdraw', service: 'FORBIDDEN' },
    ['projectSubmit'],
    () => ({ reason: 'Kein Träger.' }),
  ),
  projectVisibilityChange: projectCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [] }),
  ),

  grantRecord: {
    record: 'grant',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    service: 'FORBIDDEN',
    ready: async ({ office, platform }) => ({
      person: office.lead,
      input: {
        projectId: (await platform.give.project(office, { visibility: 'NETWORK' })).id,
        clientKey: randomUUID(),
        programme: 'Projektfonds',
        amount: '66000.00',
        period: '2024',
      },
    }),
  },
  grantChange: grantCase({ again: 'OK', can: 'viewerCanChange' }, [], {
    programme: 'Baufonds',
    amount: '12.50',
    period: '2024/2025',
  }),
  grantRemove: grantCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, [], {}),
  grantRestore: grantCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, ['grantRemove'], {}),

  eventCreate: {
    record: 'event',
    again: 'SAME',
    ready: async ({ staff, office, actor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'LUNCH',
        title: 'Mittag',
        time: { startsAt: '2024-05-10T12:00:00Z', endsAt: '2024-05-10T14:00:00Z' },
        description: 'Zweiter Freitag.',
        place: 'Kiezladen',
        onlineUrl: 'https://kiez.example/mittag',
        organiserIds: [actor.id],
      },
    }),
  },
  eventChange: eventCase({ again: 'OK', can: 'viewerCanChange' }, [], ({ partnerActor }) => ({
    kind: 'LUNCH',
    title: 'Neu',
    description: 'Neu.',
    place: 'Hof',
    onlineUrl: 'https://kiez.example',
    organiserIds: [partnerActor.id],
  })),
  eventMove: eventCase({ again: 'OK', can: 'viewerCanMove' }, ['eventAnnounce'], () => ({
    time: { period: '2024-09' },
  })),
  eventAnnounce: eventCase({ again: 'WRONG_STATE', can: 'viewerCanAnnounce' }, [], () => ({})),
  eventHold: eventCase({ again: 'WRONG_STATE', can: 'viewerCanHold' }, ['eventAnnounce'], () => ({
    heldOn: '2024-05-08',
  })),
  eventDocument: eventCase({ again: 'OK', can: 'viewerCanDocument' }, ['eventAnnounce', 'eventHold'], () => ({
    summary: 'Es war gut.',
  })),
  eventCancel: eventCase({ again: 'WRONG_STATE', can: 'viewerCanCancel' }, ['eventAnnounce'], () => ({
    reason: 'Regen.',
  })),
  eventRevive: eventCase({ again: 'WRONG_STATE', can: 'viewerCanRevive' }, ['eventCancel'], () => ({})),
  eventVisibilityChange: eventCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [] }),
  ),
};
