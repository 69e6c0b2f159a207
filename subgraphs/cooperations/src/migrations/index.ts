import { Cooperation1700000200001 } from './cooperations-0001-cooperation';
import { Contribution1700000200002 } from './cooperations-0002-contribution';
import { Course1700000200003 } from './cooperations-0003-course';
import { Place1700000200004 } from './cooperations-0004-place';
import { Search1700000200005 } from './cooperations-0005-search';
import { Bridge1700000200006 } from './cooperations-0006-bridge';
import { PartIndexes1700000200010 } from './cooperations-0010-part-indexes';
import { Circa1700000200015 } from './cooperations-0015-circa';
import { PartiesOnly1700000200016 } from './cooperations-0016-parties-only';
import { VerdictsKept1700000200017 } from './cooperations-0017-verdicts-kept';

/** In the order in which they run; frozen once released. */
export const migrations = [
  Cooperation1700000200001,
  Contribution1700000200002,
  Course1700000200003,
  Place1700000200004,
  Search1700000200005,
  Bridge1700000200006,
  PartIndexes1700000200010,
  Circa1700000200015,
  PartiesOnly1700000200016,
  VerdictsKept1700000200017,
];
