import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  print,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { nearerFields, waysToAbstractTypes, type Ways } from './abstract-ways';
import { ArgumentValues, type ValueSupplier } from './argument-values';
import type { Chance } from './chance';
import type { Question } from './question';

const DEEPEST = 9;
const MOST_FIELDS = 36;
/** How often a field is chosen because it leads to an abstract type. */
const LED = 0.2;
const ALIASES = ['a', 'b', 'c', 'd', 'id', 'ref', 'name', '__proto__'];
const CONDITIONS = ['yes', 'no', 'maybe'];
const INTROSPECTIONS = [
  '__schema { queryType { name } }',
  '__type(name: "Query") { name kind fields { name } }',
  'meta: __schema { directives { name } }',
  '__type(name: "Nothing") { name }',
  '__schema { __typename queryType { ...onType } }',
];

/** Writes one random question: valid by construction but for clashes, which validation finds. */
export class QuestionMaker {
  private readonly values: ArgumentValues;
  private readonly fragments: { name: string; type: string; text: string }[] = [];
  private readonly declared = new Map<string, string>();
  private readonly variables: Record<string, unknown> = {};
  private fields = 0;
  /** Leads to an abstract type, until one was chosen. */
  private ways: Ways | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    supply: ValueSupplier,
  ) {
    this.values = new ArgumentValues(chance, supply);
    const ways = waysToAbstractTypes(schema);
    if (ways.length > 0) this.ways = chance.one(ways);
  }

  make(): Question {
    const root = this.schema.getQueryType();
    if (!root) throw new Error('The schema has no questions.');
    let body = this.selections(root, 1);
    if (this.chance.is(0.15)) body += ` ${this.chance.one(INTROSPECTIONS)}`;
    const meta = body.includes('...onType') ? ['fragment onType on __Type { name kind }'] : [];
    const written = this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    const declarations = [...this.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const head = `query Asked${declarations && `(${declarations})`}`;
    const others = this.chance.is(0.1) ? ['query Other { __typename }'] : [];
    const query = [`${head} { ${body} }`, ...written, ...meta, ...others].join('\n');
    return { query, variables: this.variables, operationName: 'Asked' };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    return `{ ${this.selections(type, depth)} }`;
  }

  private selections(type: GraphQLCompositeType, depth: number): string {
    const count = this.chance.is(0.1) ? 1 : this.chance.between(1, depth < 4 ? 5 : 3);
    const parts: string[] = [];
    for (let index = 0; index < count; index++) parts.push(...this.selection(type, depth));
    return parts.length ? parts.join(' ') : '__typename';
  }

  private selection(type: GraphQLCompositeType, depth: number): string[] {
    const dice = this.chance.next();
    if (dice < 0.12) return [`${this.alias(0.3)}__typename${this.directive()}`];
    if (dice < 0.24) return [`... ${this.condition(type)}`].map(on => this.inline(on, type, depth));
    if (dice < 0.34) return [this.spread(type, depth)];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    if (fields.length === 0) return [this.inline('', type, depth)];
    const nearer = nearerFields(this.ways, type);
    const isLed = nearer.length > 0 && this.chance.is(LED);
    return this.field(type, this.chance.one(isLed ? nearer : fields), depth);
  }

  private alias(probability: number): string {
    return this.chance.is(probability) ? `${this.chance.one(ALIASES)}: ` : '';
  }

  private directive(): string {
    if (!this.chance.is(0.12)) return '';
    const value = this.chance.is(0.3) ? String(this.chance.is(0.5)) : this.booleanVariable();
    return ` @${this.chance.one(['skip', 'include'])}(if: ${value})`;
  }

  private booleanVariable(): string {
    const name = this.chance.one(CONDITIONS);
    if (!this.declared.has(name)) {
      this.declared.set(name, 'Boolean!');
      this.variables[name] = this.chance.is(0.5);
    }
    return `$${name}`;
  }

  /** The types that a fragment may name here: this one, what it may be, and what it counts as. */
  private fittingTypes(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const objects = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    return [type, ...objects, ...objects.flatMap(object => object.getInterfaces())];
  }

  private condition(type: GraphQLCompositeType): string {
    return this.chance.is(0.2) ? '' : this.chance.one(this.fittingTypes(type)).name;
  }

  private inline(on: string, type: GraphQLCompositeType, depth: number): string {
    const name =
      on.replace('... ', '').trim() ||
      (isAbstractType(type) ? this.chance.one(this.fittingTypes(type)).name : '');
    const target = name ? (this.schema.getType(name) as GraphQLCompositeType) : type;
    const condition = name ? ` on ${name}` : '';
    return `...${condition}${this.directive()} ${this.selectionSet(target, depth + 1)}`;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const fitting = new Set(this.fittingTypes(type).map(({ name }) => name));
    const known = this.fragments.filter(fragment => fitting.has(fragment.type));
    if (known.length && this.chance.is(0.5)) return `...${this.chance.one(known).name}${this.directive()}`;
    const target = this.chance.one(this.fittingTypes(type));
    const text = this.selectionSet(target, depth + 1);
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, type: target.name, text });
    return `...${name}${this.directive()}`;
  }

  /** A field, now and then said twice with different selections below, which belong together. */
  private field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const named = getNamedType(field.type);
    const isDeep = isCompositeType(named);
    if (isDeep && (depth >= DEEPEST || this.fields > MOST_FIELDS)) return [];
    this.fields += 1;
    if (isAbstractType(named)) this.ways = undefined;
    const given = this.arguments(type, field);
    if (given === undefined) return [];
    const head = `${this.alias(0.2)}${field.name}${given}`;
    const write = (): string =>
      `${head}${this.directive()}${isDeep ? ` ${this.selectionSet(named, depth + 1)}` : ''}`;
    return this.chance.is(0.15) ? [write(), write()] : [write()];
  }

  private arguments(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string | undefined {
    const parts: string[] = [];
    for (const argument of field.args) {
      const isPage = argument.name === 'first';
      if (!isRequiredArgument(argument) && this.chance.is(isPage ? 0.2 : 0.6)) continue;
      const parent = (isObjectType(type) ? type : { name: type.name }) as GraphQLObjectType;
      const value = this.values.of({ parent, field: field.name, argument: argument.name }, argument);
      if (value === undefined && isRequiredArgument(argument)) return undefined;
      if (value !== undefined) parts.push(`${argument.name}: ${this.written(argument, value)}`);
    }
    return parts.length ? `(${parts.join(', ')})` : '';
  }

  private written(argument: GraphQLArgument, value: unknown): string {
    if (this.chance.is(0.4)) {
      const name = `v${this.declared.size}`;
      this.declared.set(name, argument.type.toString());
      this.variables[name] = value;
      return `$${name}`;
    }
    const ast = astFromValue(value, argument.type);
    return ast ? print(ast) : 'null';
  }
}
