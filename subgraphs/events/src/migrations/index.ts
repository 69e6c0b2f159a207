import { Event1700000400001 } from './events-0001-event';
import { EventDetails1700000400002 } from './events-0002-event-details';
import { Series1700000400003 } from './events-0003-series';
import { Outcome1700000400004 } from './events-0004-outcome';
import { Attendance1700000400005 } from './events-0005-attendance';
import { PartIndexes1700000400010 } from './events-0010-part-indexes';
import { Sources1700000400011 } from './events-0011-sources';
import { SeriesSearch1700000400012 } from './events-0012-series-search';
import { Circa1700000400015 } from './events-0015-circa';
import { OccurrencesSeen1700000400016 } from './events-0016-occurrences-seen';

/** In the order in which they run; frozen once released. */
export const migrations = [
  Event1700000400001,
  EventDetails1700000400002,
  Series1700000400003,
  Outcome1700000400004,
  Attendance1700000400005,
  PartIndexes1700000400010,
  Sources1700000400011,
  SeriesSearch1700000400012,
  Circa1700000400015,
  OccurrencesSeen1700000400016,
];
