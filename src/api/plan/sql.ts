/**
 * A piece of SQL text. Only this module's functions make one, and only from literals in the source, names in the
 * datamodel and other pieces: what a user gave reaches a statement as a bind parameter alone (`Compilation.bind`).
 */
export class Sql {
  /** Private, so that no other value, above all no string, passes for a piece of SQL. */
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** @internal the one way in; callers outside this module use `sql`, `identifier`, `placeholder` and `joined` */
  static of(text: string): Sql {
    return new Sql(text);
  }
}

/** Tagged template: literal text with pieces of SQL between. */
export function sql(strings: TemplateStringsArray, ...pieces: readonly Sql[]): Sql {
  let text = strings[0] ?? '';
  for (const [index, piece] of pieces.entries()) text += piece.text + (strings[index + 1] ?? '');
  return Sql.of(text);
}

/** A name from the datamodel, or an alias made from one. Throws on anything that would need quoting. */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`Not a plain SQL name: ${name}`);
  return Sql.of(name);
}

/** The place of the n-th bind parameter, counted from 1, cast to a type. */
export function placeholder(position: number, type: Sql): Sql {
  return Sql.of(`$${position}::${type.text}`);
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  return Sql.of(pieces.map((piece) => piece.text).join(separator));
}

/** All conditions together; nothing where there is none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql`\nwhere ${joined(conditions, ' and ')}`;
}
