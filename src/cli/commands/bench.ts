import { existsSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { UsageError } from '../../errors.js';
import { benchParser, type ParserScores } from '../../language/index.js';
import type { LanguageCode } from '../../model.js';
import { CommandContext, type World } from '../context.js';
import { table } from '../output.js';
import { exit } from '../run.js';

export function benchCommand(program: Command, world: World, done: (status: number) => void): void {
  program
    .command('bench')
    .summary('measure the parser on a treebank')
    .description(
      'Measures. `bench parser` scores the parser of a language on a CoNLL-U file, from gold tokens and from raw text.',
    )
    .addArgument(new Argument('<what>', 'what to measure').choices(['parser']))
    .requiredOption('--lang <code>', 'fr, en or es')
    .requiredOption('--treebank <file>', 'a CoNLL-U file, also gzipped')
    .option('--json', 'print JSON only, on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  entente bench parser --lang fr --treebank fr_sequoia-ud-test.conllu\n\nFigures are percentages; las is the labelled attachment score of main relations.\n',
    )
    .action((_what: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const lang = context.text('lang')!;
      if (!['fr', 'en', 'es'].includes(lang)) throw new UsageError(`--lang ${lang}: give fr, en or es`);
      const scores = measured(lang as LanguageCode, context.text('treebank')!);
      context.output.result(scores, () => scoresText(scores));
      done(exit.done);
    });
}

function measured(lang: LanguageCode, file: string): ParserScores {
  if (!existsSync(file)) throw new UsageError(`--treebank ${file}: there is no such file`);
  return benchParser({ lang, file });
}

function scoresText(scores: ParserScores): string {
  const percent = (value: number) => value.toFixed(1);
  const { raw } = scores;
  return [
    `${scores.lang} ${scores.file}: ${scores.sentences} sentences, ${scores.words} words`,
    table(
      ['from', 'words', 'UPOS', 'lemma', 'UAS', 'LAS'],
      [
        ['gold tokens', '', percent(scores.upos), percent(scores.lemma), percent(scores.uas), percent(scores.las)],
        ['raw text', percent(raw.words), percent(raw.upos), '', percent(raw.uas), percent(raw.las)],
      ],
    ),
    `${Math.round(scores.wordsPerSecond)} words a second from raw text, one thread`,
  ].join('\n');
}
