import { getArgumentValues, Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { ApiError, type ApiErrorCode } from '../errors.js';

type Values = Readonly<Record<string, unknown>>;

/** One run of an operation: the values of its variables, and the arguments that come of them. */
export class Request {
  readonly #arguments = new Map<Arguments, Values>();
  /** What a mutation's field has written, by name: there when its answer is read, and not when that is compiled. */
  written: Values = {};

  constructor(readonly variables: Values) {}

  argumentsOf(source: Arguments): Values {
    let values = this.#arguments.get(source);
    if (!values) {
      values = source.evaluate(this.variables);
      this.#arguments.set(source, values);
    }
    return values;
  }
}

/** The arguments of one field of an operation, to be read anew for each request. */
export class Arguments {
  readonly #constant: Values | undefined;

  constructor(
    readonly field: GraphQLField<unknown, unknown>,
    readonly node: FieldNode,
  ) {
    const fixed = (node.arguments ?? []).every((argument) => !mentionsVariable(argument.value));
    this.#constant = fixed ? getArgumentValues(field, node, {}) : undefined;
  }

  evaluate(variables: Values): Values {
    return this.#constant ?? getArgumentValues(this.field, this.node, variables);
  }

  /** An error of the caller, located at this field. */
  error(code: ApiErrorCode, message: string): ApiError {
    return new ApiError(code, message, [this.node]);
  }
}

function mentionsVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(mentionsVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => mentionsVariable(field.value));
    default:
      return false;
  }
}
