/** One question, as a client sends it. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

/** An answer, as far as two of them are compared. */
export interface FuzzAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/** Asks as one viewer; what a viewer is, whoever starts the comparison knows. */
export type Ask<V> = (question: Question, viewer: V) => Promise<FuzzAnswer>;
