import { type Command, Option } from 'commander';
import { wholeNumber } from './context.js';

/** --store and its company, for every command that opens a store. */
export function withStoreOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--store <where>', 'a file, or bolt://…, neo4j://… (default: ./entente.db, or ENTENTE_STORE)'),
    )
    .addOption(new Option('--store-user <name>', 'user of a Neo4j (or NEO4J_USERNAME)'))
    .addOption(new Option('--store-password-file <file>', 'file with its password (or NEO4J_PASSWORD)'))
    .addOption(new Option('--database <name>', 'database of a Neo4j (or NEO4J_DATABASE)'));
}

export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON only, on standard output');
}

/** --lexicon, for every command that reads the lexicon. */
export function withLexicon(command: Command): Command {
  return command.addOption(
    new Option(
      '--lexicon <folder>',
      'your own actors, words or frames, laid over ours; may be repeated (or ENTENTE_LEXICON)',
    ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]),
  );
}

/** What is known of the articles that are read. */
export function withArticleOptions(command: Command): Command {
  return withLexicon(command)
    .option('--published <date>', 'day they were published, for those that do not say (2025-12-22)')
    .option('--source <name>', 'name of the publisher, for those that do not say')
    .addOption(
      new Option('--lang <code>', 'their language, for those that do not say; else it is detected').choices([
        'fr',
        'en',
        'es',
      ]),
    );
}

/** --threads, for every command that codes many articles. */
export function withThreads(command: Command): Command {
  return command.addOption(
    new Option(
      '--threads <number>',
      'how many articles are coded at once, where there are many (default: one fewer than processors, at most 8)',
    ).argParser((value: string) => wholeNumber('--threads', value)),
  );
}

/** --origin, for every command that chooses among origins; `--origins` is the same. */
export function withOrigins(command: Command, fallback: string): Command {
  const text = `where events come from: article, or data sets (gdelt,icews); may be repeated (default: ${fallback})`;
  return command
    .addOption(new Option('--origin <names>', text).argParser(collectNames))
    .addOption(new Option('--origins <names>', 'the same').argParser(collectNames).hideHelp());
}

/** What {@link withOrigins} was given; undefined for nothing. */
export function originsGiven(options: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const given = [options.origin, options.origins].flatMap((names) => (names ?? []) as readonly string[]);
  return given.length > 0 ? given : undefined;
}

/** Collects repeated `--option a,b`. */
const collectNames = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value.split(',').map((name) => name.trim()),
];

/** Collects repeated `--param name=value`. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
