import { AreaActsResolver } from './area-acts.resolver';
import { AreaAssignmentResolver } from './area-assignment.resolver';
import { AreaSuccessionResolver, AreaSuccessionsResolver } from './area-succession.resolver';
import { DistrictResolver, LocalityResolver } from './district.resolver';
import { FirmActsResolver } from './firm-acts.resolver';
import { ActorFirmResolver, FirmResolver } from './firm.resolver';
import { OfficeActsResolver } from './office-acts.resolver';
import { OfficeResolver } from './office.resolver';
import { REGISTER_HISTORIES } from './register-history.resolver';
import { AreaPhaseResolver, PlanningAreaRefResolver, QmAreaResolver } from './qm-area.resolver';

/** What the register answers. */
export const REGISTER_RESOLVERS = [
  DistrictResolver,
  LocalityResolver,
  QmAreaResolver,
  AreaPhaseResolver,
  PlanningAreaRefResolver,
  AreaSuccessionResolver,
  AreaSuccessionsResolver,
  OfficeResolver,
  FirmResolver,
  ActorFirmResolver,
  AreaAssignmentResolver,
  AreaActsResolver,
  OfficeActsResolver,
  FirmActsResolver,
  ...REGISTER_HISTORIES,
] as const;
