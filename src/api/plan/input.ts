import { decodeId } from '../id.js';
import type { Compilation, Read } from './compilation.js';
import type { Model } from './datamodel.js';
import type { Arguments, Request } from './request.js';
import { sql, type Sql } from './sql.js';

type Values = Readonly<Record<string, unknown>>;

/** An id that a caller gave, as the model it is of and its number as a parameter. */
export interface GivenId<M extends Model> {
  readonly model: M;
  readonly id: Sql;
}

/** So many ids may be looked for in one list; each adds a condition. */
export const MOST_IDS = 20;

/** A field's arguments, or an input object among them, as the compilers may read them. */
export class Input {
  constructor(
    readonly compilation: Compilation,
    readonly args: Arguments,
    private readonly values: (request: Request) => Values | null | undefined,
  ) {}

  /** Whether a value is given: not left out, not null, and no empty list. */
  has(name: string): boolean {
    return this.compilation.branch((request) => {
      const value = this.value(name)(request);
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
    });
  }

  /** Whether a boolean is given and true. */
  is(name: string): boolean {
    return this.compilation.branch((request) => this.value(name)(request) === true);
  }

  value(name: string): Read<unknown> {
    return (request) => this.values(request)?.[name];
  }

  /** The input object of a name; reads as empty where it is not given. */
  input(name: string): Input {
    return new Input(this.compilation, this.args, (request) => this.value(name)(request) as Values | null | undefined);
  }

  /** A value to choose the SQL by: an enum's, or a boolean. */
  choice<T extends string | boolean>(name: string): T {
    return this.compilation.branch((request) => this.value(name)(request) as T);
  }

  /** A value as a parameter. */
  bind(name: string, type: Sql, of: (value: unknown, args: Arguments) => unknown = (value) => value): Sql {
    return this.compilation.bind((request) => of(this.value(name)(request), this.args), type);
  }

  /** A text as a parameter. Text that PostgreSQL cannot hold becomes null, which equals nothing. */
  text(name: string): Sql {
    return this.bind(name, sql`text`, (value) => (isStorable(value as string) ? value : null));
  }

  /** A text, or what `form` makes of it, as a pattern for LIKE that finds it anywhere. */
  substring(name: string, form: (text: string) => string = (text) => text): Sql {
    this.compilation.variesByValue = true; // a rare word wants an index, a frequent one none
    return this.bind(name, sql`text`, (value) => {
      const text = form(value as string);
      return isStorable(text) ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
    });
  }

  /** A list of enum values as a parameter. */
  choices(name: string, type: Sql): Sql {
    return sql`${this.bind(name, sql`text[]`)}::${type}[]`;
  }

  /** A global id of one of the models named. Throws BAD_ID for any other. */
  id<M extends Model>(name: string, models: readonly M[]): GivenId<M> {
    return this.#given((request) => this.value(name)(request) as string, models);
  }

  /** A list of global ids, each of one of the models named. Throws BAD_ID, and BAD_ARGUMENT for too long a list. */
  ids<M extends Model>(name: string, models: readonly M[]): GivenId<M>[] {
    const list = (request: Request) => this.value(name)(request) as readonly string[];
    const count = this.compilation.branch((request) => {
      const { length } = list(request);
      if (length > MOST_IDS) throw this.args.error('BAD_ARGUMENT', `"${name}" takes at most ${MOST_IDS} ids; ${length} were given.`);
      return length;
    });
    return Array.from({ length: count }, (_, index) => this.#given((request) => list(request)[index]!, models));
  }

  #given<M extends Model>(read: Read<string>, models: readonly M[]): GivenId<M> {
    const decoded = (request: Request) => decodeId(read(request), models, this.args);
    const model = this.compilation.branch((request) => decoded(request).model);
    return { model, id: this.compilation.bind((request) => decoded(request).id, sql`int`) };
  }
}

/** PostgreSQL's text holds neither NUL nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
