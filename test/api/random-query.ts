import { astFromValue, getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, print, type GraphQLArgument, type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { encodeId } from '../../src/api/id.js';
import type { Model } from '../../src/api/plan/index.js';
import type { Reference } from './reference.js';
import { pick } from './world.js';

/** A query made at random, and values for its variables. */
export interface RandomQuery {
  readonly source: string;
  /** Makes new values for all variables; other parts of the query come on or go off with them. */
  readonly variables: () => Record<string, unknown>;
}

const nodeTypes = ['Article', 'Person', 'Club', 'Publication', 'Quote', 'Claim', 'Report'] as const;
const texts = ['the', 'WE', '%', '_', 'á', 'Á', '😀', 'paper', '100%', 'nowhere at all', ''];
const days = ['2016-12-31', '2017-01-01', '2017-01-02', '2017-02-01', '2018-01-01'];

/** Makes queries over the whole schema: aliases, the same field twice, fragments of all kinds, directives, variables, pages. */
export function randomQuery(schema: GraphQLSchema, reference: Reference, random: () => number): RandomQuery {
  return new Maker(schema, reference, random).make();
}

/** Makes queries of one list with many arguments and a few fields of its rows: filters, orders and cursors of every kind. */
export function randomList(schema: GraphQLSchema, reference: Reference, random: () => number): RandomQuery {
  return new Maker(schema, reference, random, 0.8).makeList();
}

/** A filter of an input type, with values of every kind. */
export function randomFilter(schema: GraphQLSchema, reference: Reference, random: () => number, inputType: string): unknown {
  return new Maker(schema, reference, random).sample(schema.getType(inputType) as GraphQLInputType, 'filter');
}

class Maker {
  private readonly fragments: string[] = [];
  private readonly variables: { name: string; type: string; value: () => unknown }[] = [];
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly reference: Reference,
    private readonly random: () => number,
    /** How often an argument that may be left out is given. */
    private readonly share = 0.4,
  ) {}

  make(): RandomQuery {
    return this.query(this.selections(this.schema.getQueryType()!, 0));
  }

  makeList(): RandomQuery {
    const lists = Object.values(this.schema.getQueryType()!.getFields()).filter(({ name, type }) => name === 'timeline' || /Connection!$/.test(String(type)));
    const field = pick(this.random, lists);
    const type = getNamedType(field.type).name;
    const args = this.args(field, type, 0);
    if (field.name === 'timeline') return this.query(`{ timeline${args} { date articleCount articles { id } quoteCount quotes { id } reportCount reports { id } } }`);
    const node = this.schema.getType(type.replace(/Connection$/, '')) as GraphQLObjectType;
    const more = ['a', 'b'].map((alias) => this.field(pick(this.random, Object.values(node.getFields())), `${alias}: `, 4));
    return this.query(`{ ${field.name}${args} { totalCount nodes { id ${more.join(' ')} } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`);
  }

  private query(body: string): RandomQuery {
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      source: `query${declared === '' ? '' : ` (${declared})`} ${body}\n${this.fragments.join('\n')}`,
      variables: () => Object.fromEntries(this.variables.map(({ name, value }) => [name, value()] as const).filter(([, value]) => value !== undefined)),
    };
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private selections(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) return this.abstract(depth);
    const fields = Object.values((type as GraphQLObjectType).getFields()).filter((field) => depth < 5 || !isCompositeType(getNamedType(field.type)));
    const parts: string[] = [];
    const wanted = 1 + Math.floor(this.random() * (depth === 0 ? 2 : 4));
    const plain = new Set<string>();
    while (parts.length < wanted) {
      if (fields.length === 0 || (parts.length > 0 && this.chance(0.08))) {
        parts.push(this.chance(0.5) ? '__typename' : `t${++this.aliases}: __typename`);
        continue;
      }
      const field = pick(this.random, fields);
      const named = !plain.has(field.name) && this.chance(0.5);
      if (named) plain.add(field.name);
      parts.push(this.field(field, named ? '' : `${++this.aliases === 3 ? '__proto__' : `a${this.aliases}`}: `, depth));
      // The same field once more under the same key: execution merges the two selections.
      if (named && field.args.length === 0 && isCompositeType(getNamedType(field.type)) && this.chance(0.15)) parts.push(this.field(field, '', depth));
    }
    return `{ ${parts.map((part) => this.wrapped(part, type, depth)).join(' ')} }`;
  }

  /** A selection as it is, or in a fragment, or with a directive. */
  private wrapped(part: string, type: GraphQLNamedType, depth: number): string {
    if (depth === 0 && this.chance(0.7)) return part;
    const dice = this.random();
    if (dice < 0.06) return `... { ${part} }`;
    if (dice < 0.12) return `... on ${type.name} ${this.directive()} { ${part} }`;
    if (dice < 0.18) {
      const name = `F${this.fragments.length}`;
      this.fragments.push('');
      this.fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { ${part} }`;
      return `...${name} ${this.directive()}`;
    }
    return part;
  }

  private directive(): string {
    if (!this.chance(0.12)) return '';
    const name = this.chance(0.5) ? 'include' : 'skip';
    if (this.chance(0.3)) return `@${name}(if: ${String(this.chance(0.5))})`;
    return `@${name}(if: ${this.variable('Boolean!', () => this.chance(0.5))})`;
  }

  private abstract(depth: number): string {
    const parts = nodeTypes.filter(() => this.chance(0.4)).map((name) => `... on ${name} ${this.selections(this.schema.getType(name)!, depth)}`);
    return `{ __typename ${this.chance(0.5) ? 'id' : '... on Node { id }'} ${parts.join(' ')} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, alias: string, depth: number): string {
    const type = getNamedType(field.type);
    const args = this.args(field, type.name, depth);
    const inner = isCompositeType(type) ? this.selections(type, depth + (/Connection$|Edge$|^PageInfo$/.test(type.name) ? 0 : 1)) : '';
    return `${alias}${field.name}${args} ${this.directive()} ${inner}`;
  }

  private args(field: GraphQLField<unknown, unknown>, type: string, depth: number): string {
    const listed = /^(\w+)Connection$/.exec(type)?.[1];
    const order = field.args.find(({ name }) => name === 'orderBy');
    const orderName = order ? String(pick(this.random, this.enumValues(order.type))) : this.fixedOrder(field, listed);
    const backward = this.chance(0.3);
    const given = field.args.flatMap((argument) => {
      const value = this.value(argument, field, { listed, orderName, backward, depth });
      return value ? [`${argument.name}: ${value}`] : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private value(argument: GraphQLArgument, field: GraphQLField<unknown, unknown>, list: { listed: string | undefined; orderName: string; backward: boolean; depth: number }): string | null {
    const { listed, orderName, backward, depth } = list;
    const optional = (share: number, make: () => unknown) => (this.chance(share) ? this.written(argument.type, make) : null);
    switch (argument.name) {
      case 'first':
        return backward ? null : depth > 1 || this.chance(0.5) ? this.written(argument.type, () => 1 + Math.floor(this.random() * 4), true) : null;
      case 'last':
        return backward ? this.written(argument.type, () => 1 + Math.floor(this.random() * 4), true) : null;
      case 'orderBy':
        return orderName === argument.defaultValue && this.chance(0.5) ? null : orderName;
      case 'after':
      case 'before':
        if (listed === undefined) return optional(0.4, () => this.sample(argument.type, argument.name));
        return optional(this.share / 2, () => this.cursor(listed, orderName));
      case 'id':
        return field.name === 'node' ? this.written(argument.type, () => this.nodeId()) : listed === undefined && this.slugged(field) ? null : this.written(argument.type, () => this.idOf(getNamedType(field.type).name as Model), true);
      case 'slug':
        return this.written(argument.type, () => pick(this.random, [...this.reference.rows(getNamedType(field.type).name).map(({ slug }) => slug as string), 'nobody']), true);
      case 'person':
      case 'club':
        return this.written(argument.type, () => this.idFor(argument.name), argument.name === 'person');
      case 'by':
        return this.written(argument.type, () => this.sample(argument.type, argument.name));
      case 'ids':
        return this.written(argument.type, () => Array.from({ length: Math.floor(this.random() * 5) }, () => this.nodeId()));
      default:
        return optional(this.share, () => this.sample(argument.type, argument.name));
    }
  }

  /** The order of a list that has but one. */
  private fixedOrder(field: GraphQLField<unknown, unknown>, listed: string | undefined): string {
    if (field.name === 'duplicates' || field.name === 'occurrences') return 'PUBLISHED_AT_ASC';
    return listed === 'Mention' && field.args.every(({ name }) => name !== 'kind') ? 'PUBLISHED_AT_DESC' : 'IN_TEXT';
  }

  private slugged(field: GraphQLField<unknown, unknown>): boolean {
    return field.args.some(({ name }) => name === 'slug');
  }

  /** A value as a literal, or as a variable that takes others in other runs. `always`: the field makes no sense without. */
  private written(type: GraphQLInputType, make: () => unknown, always = false): string {
    if (this.chance(0.5)) return print(astFromValue(make(), type)!);
    const optional = !isNonNullType(type) && !always;
    return this.variable(String(type), () => (optional && this.chance(0.3) ? pick(this.random, [null, undefined]) : make()));
  }

  private variable(type: string, value: () => unknown): string {
    const name = `v${this.variables.length}`;
    this.variables.push({ name, type, value });
    return `$${name}`;
  }

  sample(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.sample(type.ofType, name);
    if (isListType(type)) return Array.from({ length: Math.floor(this.random() * 3) }, () => this.sample(type.ofType, name));
    if (isEnumType(type)) return pick(this.random, this.enumValues(type));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => this.chance(0.25));
      return Object.fromEntries(fields.map((field) => [field.name, this.chance(0.1) ? null : this.sample(field.type, field.name)]));
    }
    switch (String(type)) {
      case 'ID':
        return this.idFor(name);
      case 'Boolean':
        return this.chance(0.5);
      case 'Date':
        return pick(this.random, days);
      case 'Int':
        return Math.floor(this.random() * 60);
      default:
        return pick(this.random, texts);
    }
  }

  private enumValues(type: GraphQLInputType): unknown[] {
    const named = getNamedType(type);
    return isEnumType(named) ? named.getValues().map(({ value }) => value as unknown) : [];
  }

  private idFor(name: string): string {
    if (name === 'player' || name === 'person') return this.idOf('Person');
    if (name === 'via' || name === 'publication') return this.idOf('Publication');
    if (name === 'club' || name === 'from' || name === 'to') return this.idOf('Club');
    return this.idOf(pick(this.random, ['Person', 'Club', 'Publication']));
  }

  private nodeId(): string {
    return this.idOf(pick(this.random, nodeTypes));
  }

  private idOf(model: Model): string {
    const ids = this.reference.rows(model).map(({ id }) => id as number);
    return encodeId(model, this.chance(0.05) || ids.length === 0 ? 999_999 : pick(this.random, ids));
  }

  private cursor(model: string, order: string): string {
    const rows = this.reference.rows(model);
    return rows.length > 0 ? this.reference.cursorOf(model, order, pick(this.random, rows)) : 'W10';
  }
}
