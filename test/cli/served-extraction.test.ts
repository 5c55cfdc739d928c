import { expect, it } from '@jest/globals';
import { ServedExtraction } from '../../src/cli/served-extraction.js';

/** A thread that ends over "die", fails on "fail", and finds the text alone in all else. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ text }) => {
      if (text === 'die') process.exit(7);
      parentPort.postMessage(text === 'fail' ? { problem: { code: 'EXTRACTION_FAILED', message: 'It failed.' } } : { extraction: { text } });
    });`)}`,
);

const document = (text: string) => ({ id: '', title: null, text, publishedAt: null, publication: null, url: null, byline: null });

it('goes on after an article that it fails on, and after one over which its thread was lost', async () => {
  const extraction = new ServedExtraction(script);
  const found = (text: string) => extraction.extract(document(text));
  expect(await found('He goes.')).toEqual({ text: 'He goes.' });
  await expect(found('fail')).rejects.toThrow('It failed.');
  const [one, other] = [found('die'), found('die')];
  await expect(one).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  await expect(other).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  expect(await found('He stays.')).toEqual({ text: 'He stays.' });
  await extraction.close();
});

it('starts no thread once it is closed', async () => {
  const extraction = new ServedExtraction(script);
  await extraction.close();
  for (let i = 0; i < 2; i += 1) await expect(extraction.extract(document('He goes.'))).rejects.toThrow('stopped');
});
