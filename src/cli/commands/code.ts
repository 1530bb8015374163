import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { isoDate } from '../../article/index.js';
import { EntenteError, InputError, UsageError } from '../../errors.js';
import type { ActorRef, Evidence, Mention } from '../../model.js';
import { CommandContext, type World } from '../context.js';
import { startProgress } from '../progress.js';
import type { Failure } from '../read-and-code.js';
import { exit } from '../run.js';
import { withLexicon } from '../shared-options.js';

const caseShape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  date: z.string().nullish(),
});

interface Prediction {
  readonly source: string | null;
  readonly target: string | null;
  readonly cameo: string;
  readonly plover: string | null;
  readonly rule: string;
  readonly evidence: Evidence;
  readonly confidence: number;
}

export function codeCommand(program: Command, world: World, done: (status: number) => void): void {
  withLexicon(program.command('code'))
    .summary('code single sentences, for measuring')
    .description(
      'Codes sentences {id, text, lang?, date?} to {id, events:[{source, target, cameo, plover, …}]}: actual, affirmed events only.',
    )
    .requiredOption('--input <file>', 'JSONL of cases')
    .requiredOption('--output <file>', 'JSONL to write')
    .addHelpText('after', '\nExample:\n  entente code --input cases.jsonl --output predictions.jsonl\n')
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const lines = readLines(context.text('input')!);
      const pipeline = await context.pipeline();
      const failures: Failure[] = [];
      const progress = startProgress('coding', lines.length, world.stderr);
      const output: string[] = [];
      for (const [i, line] of lines.entries()) {
        const item = `${context.text('input')}:${i + 1}`;
        try {
          const one = parseCase(line);
          const raw = {
            item,
            id: String(one.id),
            url: null,
            title: null,
            text: one.text,
            published: one.date ? isoDate(one.date) : null,
            language: one.lang ?? null,
            source: null,
          };
          output.push(JSON.stringify({ id: one.id, events: predictions(pipeline.code(raw).mentions) }));
        } catch (error) {
          if (!(error instanceof EntenteError)) throw error;
          failures.push({ item, error: error.message });
          context.output.note(`entente: ${item}: ${error.message}`);
        }
        progress.step('');
      }
      progress.stop();
      writeFileSync(context.text('output')!, output.map((line) => `${line}\n`).join(''));
      context.output.note(`entente: ${output.length} cases coded, ${failures.length} failed`);
      done(failures.length > 0 ? exit.failed : exit.done);
    });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new UsageError(`--input ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function parseCase(line: string): z.infer<typeof caseShape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError('json', `this is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = caseShape.safeParse(value);
  if (!parsed.success) throw new InputError('shape', 'a case is {id, text, lang?, date?}');
  return parsed.data;
}

/** One row a pair of sides; reciprocal pairs once. */
export function predictions(mentions: readonly Mention[]): Prediction[] {
  const rows = new Map<string, Prediction>();
  for (const mention of mentions) {
    if (mention.modality !== 'actual' || mention.polarity !== 'affirmed') continue;
    for (const source of sides(mention.sources)) {
      for (const target of sides(mention.targets)) {
        const row = {
          source,
          target,
          cameo: mention.cameo,
          plover: mention.plover,
          rule: mention.rule,
          evidence: mention.evidence,
          confidence: mention.confidence,
        };
        rows.set(`${source} ${target} ${mention.cameo}`, row);
      }
    }
  }
  return [...rows.values()];
}

const sides = (actors: readonly ActorRef[]): (string | null)[] =>
  actors.length === 0 ? [null] : [...new Set(actors.map((a) => a.code))];
