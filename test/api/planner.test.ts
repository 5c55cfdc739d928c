import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { newContext } from '../../src/api/context.js';
import { fieldResolver } from '../../src/api/resolver.js';
import { buildSchema } from '../../src/api/schema.js';
import { databaseKinds, useStore } from '../support/databases.js';
import { randomList, randomQuery } from './random-query.js';
import { Reference } from './reference.js';
import { fillAtRandom, randomFrom } from './world.js';

const schema = buildSchema();

describe.each(databaseKinds)('the planner on %s', (kind) => {
  const database = useStore(kind);
  let reference: Reference;

  beforeAll(async () => {
    await fillAtRandom(database.store, 11);
    reference = await Reference.load(database.store, schema);
  });

  it('answers any query as a plain evaluation of each field does, whatever the variables, with one statement a root field', async () => {
    expect(await compare(randomQuery, 150)).toBeGreaterThan(50_000);
  });

  it('lists what a plain evaluation of filter, order and cursors lists', async () => {
    expect(await compare(randomList, 400)).toBeGreaterThan(50_000);
  });

  /** Compares the answers to queries at random; gives how many characters of answers agreed. */
  async function compare(random: typeof randomQuery, numRuns: number): Promise<number> {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.integer()), async (seed) => {
        const { source, variables } = random(schema, reference, randomFrom(seed));
        const document = parse(source);
        const mistakes = validate(schema, document);
        fc.pre(!mistakes.some(({ message }) => message.includes('conflict'))); // two selections that do not merge
        expect(mistakes).toEqual([]);
        for (let run = 0; run < 4; run += 1) {
          const variableValues = variables();
          let statements = 0;
          const contextValue = newContext((statement) => {
            statements += 1;
            return database.store.read(statement);
          });
          const planned = await execute({ schema, document, variableValues, contextValue, fieldResolver });
          fc.pre(!planned.errors?.some(({ extensions }) => extensions['code'] === 'QUERY_TOO_COMPLEX'));
          const expected = await reference.run(document, variableValues);
          expect({ variableValues, data: plain(planned.data) }).toEqual({ variableValues, data: plain(expected.data) });
          // What is looked up and not there is null, and said to be.
          const absent = Object.entries(planned.data ?? {}).filter(([, value]) => value === null).map(([key]) => `${key} NOT_FOUND`);
          expect((planned.errors ?? []).map(({ path, extensions }) => `${String(path)} ${String(extensions['code'])}`).sort()).toEqual(absent.sort());
          expect(statements).toBeLessThanOrEqual(Object.keys(planned.data ?? {}).length);
          compared += JSON.stringify(planned.data).length;
        }
      }),
      { numRuns },
    );
    return compared;
  }
});

/** Results without the prototypes that differ. */
function plain(result: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(result)) as Record<string, unknown>;
}
