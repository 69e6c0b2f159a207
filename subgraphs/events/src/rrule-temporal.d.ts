declare module 'rrule-temporal' {
  /** A day and hour in a time zone, as far as it is used here. */
  export interface ZonedDateTime {
    readonly epochMilliseconds: number;
    toPlainDate(): { toString(): string };
    toPlainTime(): { toString(): string };
  }

  /** A recurrence rule of RFC 5545; throws on a text that is none. */
  export class RRuleTemporal {
    constructor(options: { rruleString: string; maxIterations?: number; maxCandidateEvaluations?: number });
    between(after: Date, before: Date, inclusive: boolean): ZonedDateTime[];
    next(after: Date, inclusive: boolean): ZonedDateTime | null;
  }
}
