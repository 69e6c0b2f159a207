import { isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { shapeFor, type FieldShape, type ObjectShape } from './shape';

type Path = readonly (string | number)[];
type Row = Record<string, unknown>;

/** The client's data, and where a null stood that the schema does not allow. */
export interface Completed {
  data: Row | null;
  violations: Path[];
}

/** Stands for a null that the schema does not allow here: the parent becomes null instead. */
const FORBIDDEN = Symbol('forbidden null');

class Completion {
  readonly violations: Path[] = [];

  /** `introspected` holds the root fields that the planner was not asked for. */
  constructor(private readonly introspected: Row) {}

  object(shape: ObjectShape, row: Row, path: Path): unknown {
    if (shape.needsId && row['id'] == null) return null;
    const result: Row = {};
    for (const field of shape.fields) {
      const value = this.field(shape, field, row, path);
      if (value === FORBIDDEN) return null;
      result[field.key] = value;
    }
    return result;
  }

  private field(shape: ObjectShape, field: FieldShape, row: Row, path: Path): unknown {
    if (field.name === '__typename') return shape.typeName;
    if (field.name.startsWith('__')) return this.introspected[field.key] ?? null;
    return this.value(field.type, field, row[field.source], [...path, field.key]);
  }

  private value(type: GraphQLOutputType, field: FieldShape, value: unknown, path: Path): unknown {
    if (!isNonNullType(type)) return this.nullable(type, field, value, path);
    const inner = this.nullable(type.ofType, field, value, path);
    if (inner !== null) return inner;
    this.violations.push(path);
    return FORBIDDEN;
  }

  private nullable(type: GraphQLOutputType, field: FieldShape, value: unknown, path: Path): unknown {
    if (value == null) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item, index) => this.value(type.ofType, field, item, [...path, index]));
      return items.includes(FORBIDDEN) ? null : items;
    }
    if (!field.selection) return value;
    const row = value as Row;
    const shape = typeof value === 'object' ? shapeFor(field.selection, row) : undefined;
    return shape ? this.object(shape, row, path) : null;
  }
}

/**
 * Puts the client's answer together from the planner's: the client's keys in the client's order, null where home does
 * not know an entity, and nulls carried upwards exactly as the schema says.
 */
export const complete = (root: ObjectShape, planned: Row, introspected: Row): Completed => {
  const completion = new Completion(introspected);
  const data = completion.object(root, planned, []) as Row | null;
  return { data, violations: completion.violations };
};
