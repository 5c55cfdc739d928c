import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { createProgram } from '../../src/cli/program.js';
import { root } from '../cli/hearsay.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = ['.', 'docs']
  .flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => read(join(folder, name))))
  .join('\n');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.includes('generated'));

const matches = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name as string))];

const named = (command: Command, before = ''): { name: string; options: readonly Option[] }[] => {
  const name = `${before}${command.name()}`;
  return [{ name, options: command.options }, ...command.commands.flatMap((inner) => named(inner, `${name} `))];
};

const commands = createProgram(() => undefined).commands.flatMap((command) => named(command));

it.each(commands.map(({ name }) => name))('the pages tell of the command %s', (name) => {
  expect(pages).toContain(`hearsay ${name}`);
});

it.each(commands.flatMap((command) => command.options.map((option) => [command.name, option.long as string])))('the pages tell of %s %s', (_command, option) => {
  expect(pages).toContain(`\`${option}`);
});

const settings = [...matches(read('src/config.ts'), /setting\('(\w+)'\)/g), ...matches(read('docker-compose.yml'), /\$\{(\w+)/g)];

it('the pages tell of every setting that the program and docker-compose.yml read', () => {
  expect(settings).toEqual(expect.arrayContaining(['PORT', 'HOST', 'HEARSAY_DATA', 'DATABASE_URL', 'POSTGRES_PASSWORD']));
  expect(settings.filter((name) => !pages.includes(`\`${name}\``))).toEqual([]);
});

it('docs/errors.md has every code that the program gives', () => {
  const documented = matches(read('docs/errors.md'), /^\| `([A-Z0-9_]+)` \|/gm);
  // Codes stand in the classes that carry them, as members of a union or as the one value of a class.
  const codes = sources
    .map((name) => read(`src/${name}`))
    .filter((source) => /class \w+ extends (Error|\w+Error)\b|type \w+(Error|Problem)Code\b/.test(source))
    .flatMap((source) => matches(source, /'([A-Z]+(?:_[A-Z0-9]+)+)'/g))
    .filter((code) => !settings.includes(code));
  expect(codes).toEqual(expect.arrayContaining(['BROKEN_JSON', 'DATABASE_UNREACHABLE', 'BAD_SETTING', 'PORT_IN_USE']));
  expect(codes.filter((code) => !documented.includes(code))).toEqual([]);
});
