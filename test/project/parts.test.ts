import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { root } from '../cli/hearsay.js';

const wrong = [
  ['a part that comes later', 'src/text/index.ts', "import '../extract/index.js';", 'no-restricted-imports'],
  ['a part that comes later, for its types alone', 'src/extract/extraction.ts', "import type { Store } from '../store/index.js'; export type S = Store;", 'no-restricted-imports'],
  ['a part that comes later, on demand', 'src/text/index.ts', "export const later = import('../store/index.js');", 'no-restricted-syntax'],
  ['an earlier part, but not by its front door', 'src/extract/extraction.ts', "import '../text/document.js';", 'no-restricted-imports'],
  ['the same from the last part', 'src/cli/main.ts', "import '../store/generated/client.js';", 'no-restricted-imports'],
  ['the settings outside the command line', 'src/text/index.ts', "import '../config.js';", 'no-restricted-imports'],
  ['the environment', 'src/cli/main.ts', 'export const home = process.env.HOME;', 'no-restricted-properties'],
  ['the environment by another name', 'src/cli/main.ts', "import { env } from 'node:process'; export const home = env.HOME;", 'no-restricted-imports'],
  ['a promise that nobody waits for', 'src/cli/main.ts', 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
] as const;

const right = ['an earlier part by its front door, and whatever is in the same part', 'src/extract/extraction.ts', "import '../text/index.js'; import './index.js';"] as const;

/** What lint says of a line, were it all that is in a file. The file exists, since the rules that know types ask for that. */
const said = ((): string[][] => {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const said = [];
    for (const [, filePath, line] of ${JSON.stringify([...wrong, right])}) {
      const [{ messages }] = await eslint.lintText(line + '\\n', { filePath });
      said.push(messages.map(({ ruleId }) => ruleId));
    }
    process.stdout.write(JSON.stringify(said));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
})();

describe('lint', () => {
  it.each(wrong.map((row, index) => [row[0], row[3], index] as const))('refuses %s', (_what, rule, index) => {
    expect(said[index]).toContain(rule);
  });

  it(`takes ${right[0]}`, () => {
    expect(said[wrong.length]).toEqual([]);
  });
});
