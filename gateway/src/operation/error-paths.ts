import { shapeFor, type FieldShape, type ObjectShape, type SelectionShape } from './shape';

type Step = string | number;
type Row = Record<string, unknown>;

/** One failed fetch may concern every row of a page; so many places are named. */
const MOST_PLACES = 100;

/**
 * Where, in the client's answer, an error of the planner's answer belongs: the client's keys instead of ours, each
 * place that one fetch served, and positions in lists where the planner names none.
 */
export class ErrorPlaces {
  private places: Step[][] = [];
  /** Places served by the same fetch, at which the client did not ask for the field that failed. */
  private astray: Step[][] = [];

  constructor(
    private readonly root: ObjectShape,
    private readonly planned: Row,
  ) {}

  of(path: readonly Step[]): Step[][] {
    this.places = [];
    this.astray = [];
    this.inObject(this.root, this.planned, path, []);
    const unique = new Map(this.places.map(place => [JSON.stringify(place), place]));
    return unique.size > 0 ? [...unique.values()] : this.astray.slice(0, 1);
  }

  private add(place: Step[]): void {
    if (this.places.length < MOST_PLACES) this.places.push(place);
  }

  private inObject(shape: ObjectShape, row: Row | null, path: readonly Step[], place: Step[]): void {
    const [step, ...rest] = path;
    const fields = shape.fields.filter(field => field.source === step && !field.name.startsWith('__'));
    const isOurId = step === 'id' && shape.needsId;
    if (step === undefined || (fields.length === 0 && isOurId)) this.add(place);
    else if (fields.length === 0) this.astray.push(place);
    for (const field of fields) this.inValue(field, row?.[field.source], rest, [...place, field.key]);
  }

  private inValue(field: FieldShape, value: unknown, path: readonly Step[], place: Step[]): void {
    const [step, ...rest] = path;
    if (typeof step === 'number') {
      this.inValue(field, Array.isArray(value) ? value[step] : null, rest, [...place, step]);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => this.inValue(field, item, path, [...place, index]));
    } else if (step === undefined || !field.selection) {
      this.add(place);
    } else {
      this.inSelection(field.selection, value, path, place);
    }
  }

  /** Where the value is lost to a null further up, the shape alone leads on. */
  private inSelection(selection: SelectionShape, value: unknown, path: readonly Step[], place: Step[]): void {
    const row = value != null && typeof value === 'object' ? (value as Row) : null;
    const shapes = [...selection.byType.values()];
    const leadsOn = shapes.find(({ fields }) => fields.some(({ source }) => source === path[0]));
    const shape = row ? shapeFor(selection, row) : leadsOn;
    if (shape) this.inObject(shape, row, path, place);
    else this.add(place);
  }
}
