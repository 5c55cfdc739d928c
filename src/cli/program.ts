import { Argument, Command, CommanderError, Option } from 'commander';
import { ConfigError } from '../config.js';
import type { ExportCommandOptions } from './export-request.js';
import type { ServeOptions } from './serve.js';
import type { ExtractCommandOptions } from './extract.js';
import { formatOption, formatsHelp, pathsArgument } from './input-options.js';
import type { IngestCommandOptions } from './ingest.js';
import { errorText } from './messages.js';
import { packageVersion } from './package-root.js';
import type { ReextractCommandOptions } from './reextract.js';
import type { View } from '../store/index.js';
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
    .command('export')
    .description('print articles, quotes, reports or claims as a table or as JSON Lines')
    .addArgument(new Argument('<what>', 'what to print').choices(['articles', 'quotes', 'reports', 'claims']))
    .addOption(new Option('--format <format>', 'as CSV, as JSON Lines, or claims as ClaimReview of schema.org (default: csv)').choices(['csv', 'jsonl', 'claimreview']))
    .option('--bom', 'begin CSV with a byte-order mark, by which Excel knows UTF-8')
    .option('--player <name>', 'reports and claims: about this person')
    .option('--club <name>', 'reports and claims: with this club on either side; quotes: of this club, or of somebody at it')
    .option('--from <name>', 'claims: with this club as the one to leave')
    .option('--to <name>', 'claims: with this club as the one to come to')
    .option('--speaker <name>', 'quotes: uttered by this person, club or publication')
    .option('--source <name>', 'reports: that rest on the word of this person, club or publication')
    .option('--mentions <names>', 'articles and quotes: that mention each of these people, clubs and publications')
    .option('--via <name>', 'quotes and reports: first carried by this publication')
    .option('--publication <name>', 'articles, quotes and reports: in this publication')
    .option('--type <types>', 'reports and claims: of these types, such as BID,TALKS')
    .option('--status <values>', 'claims: of one of these statuses')
    .option('--kind <kinds>', 'quotes: of one of these kinds')
    .option('--certainty <values>', 'reports: with one of these certainties')
    .option('--polarity <value>', 'reports: affirmed or denied')
    .option('--since <date>', 'published on this day or later; claims: reported so')
    .option('--until <date>', 'published on this day or earlier; claims: reported so')
    .option('--text <words>', 'articles, quotes and reports: with these words')
    .option('--as-of <date>', 'claims: as they were at the end of this day')
    .option('--include-undated', 'with --as-of: count reports without a date too')
    .addHelpText('after', `\nNames are slugs (virgil-van-dijk) or ids of the API.\n${settingsHelp}\nExamples:\n  $ hearsay export quotes --speaker les-reed > quotes.csv\n  $ hearsay export claims --as-of 2017-07-10 --status rumoured\n  $ hearsay export reports --type bid,talks --format jsonl | head`)
    .action(async (what: View, options: ExportCommandOptions) => setStatus(await (await import('./export.js')).exportCommand(what, options)));

  program
    .command('migrate')
    .description("create the database's tables, or bring them up to date (serve, ingest, export and seed do so too)")
    .addHelpText('after', `${settingsHelp}\nExamples:\n  $ hearsay migrate\n  $ DATABASE_URL=postgresql://hearsay@localhost/hearsay hearsay migrate`)
    .action(async () => setStatus(await (await import('./migrate.js')).migrateCommand()));

  program
    .command('seed')
    .description('read the example articles in prisma/documents into the database')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', `${settingsHelp}${patienceHelp}\nExamples:\n  $ hearsay seed`)
    .action(async (options: Pick<IngestCommandOptions, 'json'>) => setStatus(await (await import('./ingest.js')).seedCommand(options)));

  program
    .command('reextract')
    .description('read stored articles anew with this version of the extractor; what people corrected stays corrected')
    .option('--since <date>', 'only articles published on this day or later, such as 2017-08-03')
    .option('--all', 'articles that this version has read already, too')
    .option('--dry-run', 'print what would change, and change nothing')
    .option('--jobs <number>', 'how many threads read articles, beside the one that writes (default: 1)')
    .addHelpText('after', `${settingsHelp}\nExamples:\n  $ hearsay reextract --dry-run\n  $ hearsay reextract --since 2024-01-01`)
    .action(async (options: ReextractCommandOptions) => setStatus(await (await import('./reextract.js')).reextractCommand(options)));

  const keys = program
    .command('keys')
    .description('make, list and revoke API keys, with which others may write')
    .addHelpText('after', `${settingsHelp}\nExamples:\n  $ hearsay keys create desk --can curate\n  $ hearsay keys create feed --can ingest\n  $ hearsay keys list\n  $ hearsay keys revoke feed`);
  keys
    .command('create')
    .description('make a key and print it; only a hash of it is kept')
    .argument('<name>', 'who holds it: what it does is recorded under this name')
    .requiredOption('--can <rights>', 'what it may do: ingest, curate, or both with a comma between them')
    .action(async (name: string, options: { can: string }) => setStatus(await (await import('./keys.js')).createKeyCommand(name, options)));
  keys
    .command('list')
    .description('list the names of all keys, with what they may do')
    .action(async () => setStatus(await (await import('./keys.js')).listKeysCommand()));
  keys
    .command('revoke')
    .description('make a key worthless, at once and for good')
    .argument('<name>', 'its name')
    .action(async (name: string) => setStatus(await (await import('./keys.js')).revokeKeyCommand(name)));

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
