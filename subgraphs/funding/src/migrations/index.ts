import { Project1700000300001 } from './funding-0001-project';
import { Grant1700000300002 } from './funding-0002-grant';
import { Programme1700000300003 } from './funding-0003-programme';
import { Call1700000300004 } from './funding-0004-call';
import { ProjectParts1700000300005 } from './funding-0005-project-parts';
import { Instalment1700000300006 } from './funding-0006-instalment';
import { CallTask1700000300008 } from './funding-0008-call-task';
import { PartIndexes1700000300010 } from './funding-0010-part-indexes';
import { ApplicationList1700000300011 } from './funding-0011-application-list';
import { UnstatedProgramme1700000300012 } from './funding-0012-unstated-programme';
import { BackReferences1700000300013 } from './funding-0013-back-references';
import { Circa1700000300015 } from './funding-0015-circa';

/** In the order in which they run; frozen once released. */
export const migrations = [
  Project1700000300001,
  Grant1700000300002,
  Programme1700000300003,
  Call1700000300004,
  ProjectParts1700000300005,
  Instalment1700000300006,
  CallTask1700000300008,
  PartIndexes1700000300010,
  ApplicationList1700000300011,
  UnstatedProgramme1700000300012,
  BackReferences1700000300013,
  Circa1700000300015,
];
