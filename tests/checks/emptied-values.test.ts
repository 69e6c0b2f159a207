import { buildSchema, getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takesNull } from '@kiezgraph/kernel/graphql/kept-values';

/** Which values the acts of change may empty is read in the descriptions, so that it is reviewed here: no word changes it unseen. */
const schema = buildSchema(readFileSync(join(__dirname, '../../gateway/schema.graphql'), 'utf8'));

const emptied = (type: GraphQLInputObjectType, above = ''): string[] =>
  Object.values(type.getFields()).flatMap(field => {
    const inner = getNullableType(field.type);
    return [
      ...(inner === field.type && takesNull(type, field) ? [above + field.name] : []),
      ...(isInputObjectType(inner) ? emptied(inner, `${above}${field.name}.`) : []),
    ];
  });

test('what null means something to is known', () => {
  const acts = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) =>
    name.endsWith('Change'),
  );
  const known = Object.fromEntries(
    acts.map(({ name, args }) => [
      name,
      emptied(getNullableType(args[0]?.type) as GraphQLInputObjectType).join(' '),
    ]),
  );
  expect(known).toMatchInlineSnapshot(`
   {
     "actorChange": "contact.city contact.email contact.phone contact.postalCode contact.street contact.website districtId location.areaId location.coordinates location.isOutsideAreas location.localityId location.period location.planningArea namePeriod namePeriodSource namePeriodSource.citation portrait profile.accessibility profile.establishedInAreaSince profile.fieldsOfActivity profile.languages profile.links profile.openingHours",
     "actorNameChange": "period source.citation",
     "actorRelationChange": "period source.citation",
     "actorSiteChange": "place.areaId place.city place.coordinates place.districtId place.isOutsideAreas place.localityId place.period place.planningArea place.postalCode place.street source.citation",
     "actorVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "applicationChange": "hasProgrammeArea projectId submitted title",
     "areaAssignmentChange": "source.citation",
     "areaSuccessionChange": "rightsFromOn source.citation",
     "callChange": "addRoles audience closes eligibility.needsAreaOfProgrammeId opens quota removeCallRoleIds support.period task",
     "callVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "contactChange": "consentVisibility consentedOn email function phone",
     "contactVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "contributionChange": "evidence evidenceUrl hours inKindValue money people",
     "cooperationChange": "description period",
     "cooperationNamingChange": "officeId",
     "cooperationVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "eventChange": "accessibility agenda description networkId onlineUrl ordinal place projectId seriesId workingGroupId",
     "eventVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "firmChange": "actorId source.citation",
     "fundChange": "",
     "fundRuleSetChange": "rules.decidedBy rules.earmarkYears rules.maxMonths rules.maxPerAreaYear rules.maxPerMeasure rules.minPerMeasure rules.needsSeveralAreas rules.ownSharePercent rules.period rules.source rules.source.citation",
     "grantChange": "amount amountSource amountSource.citation fundId period periodSource periodSource.citation programme programmeId programmeYear",
     "memberChange": "endsOn",
     "networkChange": "businessRoundsPerYear businessRoundsPerYearSource businessRoundsPerYearSource.citation founded foundedSource foundedSource.citation ideaSince ideaSinceSource ideaSinceSource.citation kind plenariesPerYear plenariesPerYearSource plenariesPerYearSource.citation purpose website",
     "networkMemberChange": "period source.citation",
     "networkRoleChange": "period source.citation",
     "networkVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "officeChange": "period source.citation",
     "outcomeChange": "becameEventId cooperationId period projectId quantity source source.citation workingGroupId",
     "premisesSurveyChange": "areaId businessesFound businessesFoundSource businessesFoundSource.citation joined joinedSource joinedSource.citation networkId period projectId unitsSurveyed unitsSurveyedSource unitsSurveyedSource.citation visited visitedSource visitedSource.citation",
     "premisesSurveyVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "programmeChange": "parentId",
     "programmeDepartmentChange": "period source.citation",
     "programmeNameChange": "period source.citation",
     "projectChange": "addRoles description networkId periodSource periodSource.citation removeRoleIds",
     "projectVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "qmAreaChange": "description period",
     "seriesChange": "description durationMinutes firstOn networkId onlineUrl place rule startTime workingGroupId yearlyTarget yearlyTargetSource yearlyTargetSource.citation",
     "seriesVisibilityChange": "namedMembershipIds sharedWithOfficeIds",
     "workingGroupChange": "addMemberIds period removeMemberIds rhythm timesAYear",
   }
  `);
});
