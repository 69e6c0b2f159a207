import { isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import type { HiddenRecord } from './hidden-records';
import { shapeFor, type FieldShape, type ObjectShape } from './shape';

type Row = Record<string, unknown>;

/** A place in the answer, as a chain towards the root: most places are never named, so none is written out before. */
interface Place {
  parent: Place | undefined;
  step: string | number;
}

export type Path = readonly (string | number)[];

/** The client's data, and where a null stood that the schema does not allow. */
export interface Completed {
  data: Row | null;
  violations: Path[];
  /** References to what home does not show to the viewer. */
  hidden: HiddenRecord[];
}

/** Stands for a null that the schema does not allow here: the parent becomes null instead. */
const FORBIDDEN = Symbol('forbidden null');

/** A client may call a field `__proto__`: by assignment that would be no key, but what the object inherits from. */
const put = (row: Row, key: string, value: unknown): void => {
  if (key !== '__proto__') row[key] = value;
  else Object.defineProperty(row, key, { value, enumerable: true, configurable: true, writable: true });
};

const pathOf = (place: Place | undefined): Path => {
  const path: (string | number)[] = [];
  for (let each = place; each; each = each.parent) path.unshift(each.step);
  return path;
};

class Completion {
  readonly violations: Path[] = [];
  readonly hidden: HiddenRecord[] = [];

  /** `introspected` holds the root fields that the planner was not asked for. */
  constructor(private readonly introspected: Row) {}

  object(shape: ObjectShape, row: Row, place: Place | undefined): unknown {
    if (shape.needsId && row['id'] == null) {
      this.hidden.push({ path: pathOf(place), typeNames: [shape.typeName] });
      return null;
    }
    const result: Row = {};
    for (const field of shape.fields) {
      const value = this.field(shape, field, row, place);
      if (value === FORBIDDEN) return null;
      put(result, field.key, value);
    }
    return result;
  }

  private field(shape: ObjectShape, field: FieldShape, row: Row, place: Place | undefined): unknown {
    if (field.name === '__typename') return shape.typeName;
    if (field.name.startsWith('__')) return this.introspected[field.key] ?? null;
    return this.value(field.type, field, row[field.source], place, field.key);
  }

  private value(
    type: GraphQLOutputType,
    field: FieldShape,
    value: unknown,
    parent: Place | undefined,
    step: string | number,
  ): unknown {
    const isRequired = isNonNullType(type);
    const completed = this.nullable(isRequired ? type.ofType : type, field, value, parent, step);
    if (completed !== null || !isRequired) return completed;
    this.violations.push(pathOf({ parent, step }));
    return FORBIDDEN;
  }

  private nullable(
    type: GraphQLOutputType,
    field: FieldShape,
    value: unknown,
    parent: Place | undefined,
    step: string | number,
  ): unknown {
    if (value == null) {
      this.noteMissing(field, parent, step);
      return null;
    }
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const place = { parent, step };
      const items = value.map((item, index) => this.value(type.ofType, field, item, place, index));
      return items.includes(FORBIDDEN) ? null : items;
    }
    if (!field.selection) return value;
    const row = value as Row;
    const shape = typeof value === 'object' ? shapeFor(field.selection, row) : undefined;
    return shape ? this.object(shape, row, { parent, step }) : null;
  }

  /** Planners drop a record without `id` themselves, except below abstract types. */
  private noteMissing(field: FieldShape, parent: Place | undefined, step: string | number): void {
    const typeNames = [...(field.selection?.byType.values() ?? [])]
      .filter(({ needsId }) => needsId)
      .map(({ typeName }) => typeName);
    if (typeNames.length > 0) this.hidden.push({ path: pathOf({ parent, step }), typeNames });
  }
}

/**
 * Puts the client's answer together from the planner's: the client's keys in the client's order, null where home does
 * not know an entity, and nulls carried upwards exactly as the schema says.
 */
export const complete = (root: ObjectShape, planned: Row, introspected: Row): Completed => {
  const completion = new Completion(introspected);
  const data = completion.object(root, planned, undefined) as Row | null;
  return { data, violations: completion.violations, hidden: completion.hidden };
};
