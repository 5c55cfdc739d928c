import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import type { ServeOptions } from './serve.js';
import type { ExtractCommandOptions } from './extract.js';
import { formatOption, formatsHelp, pathsArgument } from './input-options.js';
import type { IngestCommandOptions } from './ingest.js';
import { errorText } from './messages.js';
import { packageVersion } from './package-root.js';
import { UsageError } from './usage-error.js';

const settingsHelp = `
Settings, from the environment:
  DATABASE_URL  a PostgreSQL, 15 or newer, to use instead of the embedded database
  HEARSAY_DATA  the folder of the embedded database (default: data)
`;

const patienceHelp = `  HEARSAY_PATIENCE  for how many seconds to wait for a PostgreSQL that has gone away (default: 300)
`;

/** The whole command line. Each command is loaded when it is called: \`extract\` needs no database. */
export function createProgram(setStatus: (status: number) => void): Command {
  const program = new Command('hearsay')
    .description('Who said what, who reported it, and on whose word: reads news articles and answers for them by GraphQL.')
    .version(packageVersion, '-V, --version', 'print the version')
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride()
    .addHelpText('after', '\nExit status: 0 done, 1 something failed, 2 wrong usage.');

  program
    .command('serve')
    .description('answer GraphQL, with GraphiQL for browsers, until stopped')
    .option('--port <number>', 'the port to listen on, 0 for any free one (default: PORT, or else 4000)')
    .option('--host <address>', 'the address to listen on (default: HOST, or else 127.0.0.1: this machine only)')
    .option('--seed-if-empty', 'load the example articles into an empty database first')
    .addHelpText('after', `${settingsHelp}  PORT, HOST    where to listen\n\nExamples:\n  $ hearsay serve\n  $ hearsay serve --port 8080 --host 0.0.0.0\n  $ DATABASE_URL=postgresql://hearsay@localhost/hearsay hearsay serve`)
    .action(async (options: ServeOptions) => setStatus(await (await import('./serve.js')).serveCommand(options)));

  program
    .command('ingest')
    .description('read articles into the database; one whose text is known is not loaded again')
    .addArgument(pathsArgument('<path...>'))
    .addOption(formatOption())
    .option('--jobs <number>', 'how many threads read articles, beside the one that writes (default: 1)')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', `${formatsHelp}${settingsHelp}${patienceHelp}\nExamples:\n  $ hearsay ingest articles/\n  $ hearsay ingest 'news/2017-*.txt' more.jsonl\n  $ hearsay ingest --json - < articles.jsonl`)
    .action(async (paths: string[], options: IngestCommandOptions) => setStatus(await (await import('./ingest.js')).ingestCommand(paths, options)));

  program
    .command('extract')
    .description('print what is in articles, a JSON object a line; needs no database')
    .addArgument(pathsArgument('[path...]'))
    .addOption(formatOption())
    .option('--jobs <number>', 'how many articles to work on at a time, each in a thread of its own (default: 1)')
    .addHelpText('after', `${formatsHelp}\nExamples:\n  $ hearsay extract article.txt\n  $ hearsay extract --jobs 4 articles/ > extractions.jsonl\n  $ hearsay extract < articles.jsonl > extractions.jsonl\n  $ cat article.txt | hearsay extract --format txt -`)
    .action(async (paths: string[], options: ExtractCommandOptions) => setStatus(await (await import('./extract.js')).extractCommand(paths, options)));

  program
    .command('migrate')
    .description("create the database's tables, or bring them up to date (serve, ingest and seed do so too)")
    .addHelpText('after', `${settingsHelp}\nExamples:\n  $ hearsay migrate\n  $ DATABASE_URL=postgresql://hearsay@localhost/hearsay hearsay migrate`)
    .action(async () => setStatus(await (await import('./migrate.js')).migrateCommand()));

  program
    .command('seed')
    .description('read the example articles in prisma/documents into the database')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', `${settingsHelp}${patienceHelp}\nExamples:\n  $ hearsay seed`)
    .action(async (options: Pick<IngestCommandOptions, 'json'>) => setStatus(await (await import('./ingest.js')).seedCommand(options)));

  return program;
}

/**
 * Runs the command line.
 * @param args without the names of the interpreter and the program
 * @returns the exit status: 0 done, 1 something failed, 2 wrong usage
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  let status = 0;
  try {
    await createProgram((value) => (status = value)).parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said what was wrong, and gives 0 to --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${errorText(error)}\n`);
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
}
