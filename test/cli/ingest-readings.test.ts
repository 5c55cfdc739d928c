import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Extract, type IngestInput, ingestReadings } from '../../src/cli/ingest-readings.js';
import { extractDocument } from '../../src/cli/extract-document.js';
import type { Store } from '../../src/store/index.js';
import { clear, databaseKinds, useStore } from '../support/databases.js';

const article = (line: number, text = `Article ${line}.`): IngestInput => ({
  place: { file: 'a', line },
  document: { id: `${line}`, title: null, text, publishedAt: null, publication: null, url: null, byline: null },
});

/** Gives, at the moment when each is asked for, so many articles; then, if there is one, fails with `error`. */
async function* articles(count: number, error?: Error): AsyncGenerator<IngestInput> {
  for (let line = 1; line <= count; line += 1) yield article(line);
  if (error) throw error;
}

const extract: Extract = (document) => Promise.resolve(extractDocument(document));

describe.each(databaseKinds)('ingest in batches on %s', (kind) => {
  const database = useStore(kind);
  beforeEach(() => clear(database.store));
  /** More than two batches. */
  const many = 210;

  const ids = async (): Promise<unknown[]> => (await database.store.read({ text: 'SELECT external_id FROM article ORDER BY id', values: [] })).flat();

  it('tells what came of each input in the order of the input, whatever it was', async () => {
    const inputs = async function* (): AsyncGenerator<IngestInput> {
      for (let line = 1; line <= many; line += 1) {
        if (line % 7 === 0) yield { place: { file: 'a', line }, problem: { code: 'BROKEN_JSON', message: 'No.' } };
        else yield article(line, line % 5 === 0 ? 'The same.' : undefined);
      }
    };
    const told: (number | null)[] = [];
    const counts = await ingestReadings(
      database.store,
      inputs(),
      { onProblem: ({ line }) => told.push(line), onKnown: ({ line }) => told.push(line) },
      (document) => (Number(document.id) % 11 === 0 && document.text !== 'The same.' ? Promise.resolve({ problem: { code: 'EXTRACTION_FAILED', message: 'No.' } }) : extract(document)),
    );
    expect(told).toEqual([...told].sort((a, b) => Number(a) - Number(b)));
    expect(told.slice(0, 5)).toEqual([7, 10, 11, 14, 15]);
    expect(counts).toEqual({ read: many, added: await database.store.prisma.article.count(), known: 35, failed: 30 + 14, revised: 0 });
    expect(counts.added).toBe(many - 35 - 44);
  });

  it('leaves out those that cannot be stored, and stores all others in their order', async () => {
    const bad = [3, 4, 60];
    const problems: unknown[] = [];
    const counts = await ingestReadings(
      database.store,
      articles(70),
      { onProblem: ({ line }, { code }) => problems.push([line, code]) },
      async (document) => {
        const result = await extract(document);
        return 'extraction' in result && bad.includes(Number(document.id)) ? { extraction: { ...result.extraction, extractor: '' } } : result;
      },
    );
    expect(problems).toEqual(bad.map((line) => [line, 'EXTRACTION_INVALID']));
    expect(counts).toMatchObject({ read: 70, added: 67, failed: 3 });
    expect(await ids()).toEqual(Array.from({ length: 70 }, (_, i) => `${i + 1}`).filter((id) => !bad.includes(Number(id))));
  });

  it('extracts a batch while the one before it is written', async () => {
    let extracted = 0;
    let behind = (): void => undefined;
    const begun = new Promise<void>((resolve) => (behind = resolve));
    let first: number | null = null;
    const store: Pick<Store, 'embedded' | 'hasArticle' | 'ingest'> = {
      embedded: database.store.embedded,
      hasArticle: (hashes) => database.store.hasArticle(hashes),
      async ingest(extractions) {
        first ??= extractions.length;
        await begun; // for ever, were it not so
        return database.store.ingest(extractions);
      },
    };
    await ingestReadings(store, articles(many), {}, (document) => {
      extracted += 1;
      if (first !== null && extracted > first) behind();
      return extract(document);
    });
    expect(await ids()).toHaveLength(many);
  });

  it('stores the batch at hand when its input breaks off, and fails with what that failed with', async () => {
    const whole = database.store.embedded ? 50 : 100;
    await expect(ingestReadings(database.store, articles(whole + 5, new Error('cut off')), {}, extract)).rejects.toThrow('cut off');
    expect(await ids()).toHaveLength(whole);
  });
});
