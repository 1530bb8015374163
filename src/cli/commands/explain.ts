import type { Command } from 'commander';
import { type Explanation, explainEvent, rowText } from '../../analysis/index.js';
import type { Coder, Frame } from '../../coding/index.js';
import type { LanguageCode } from '../../model.js';
import type { Pipeline } from '../../pipeline.js';
import { cypherText, type GraphStore, type Row, toEvidenceOf } from '../../store/index.js';
import { type MentionTrace, traceMention } from '../../trace-mention.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withLexicon, withStoreOptions } from '../shared-options.js';

export function explainCommand(program: Command, world: World, done: (status: number) => void): void {
  withLexicon(
    withJson(withStoreOptions(program.command('explain').argument('<event>', 'the id of an event, also a former one'))),
  )
    .summary('why an event is in the store: its sentences, the frames that fired, the tree, actors and dates')
    .description(
      'Shows an event with its sides and, for each mention, the sentence, the words quoted, who says so, the rows of the lexicon that fired, the way through the tree from each side to the act, and how its actors and date were read.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  entente query timeline --param actor=VEN --json | jq -r ".[0].event" | xargs entente explain\n',
    )
    .action(async (id: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const pipeline = await context.pipeline();
      const { explanation, traces } = await context.withStore((store) => explain(store, id, pipeline), {
        readOnly: true,
      });
      const { coder } = pipeline;
      context.output.result(withFrames(explanation, traces, coder), () => explanationText(explanation, traces, coder));
      done(exit.done);
    });
}

type Traces = ReadonlyMap<string, MentionTrace>;

async function explain(store: GraphStore, id: string, pipeline: Pipeline) {
  const explanation = await explainEvent(store, id);
  const ids = explanation.mentions.map((mention) => String(mention.mention));
  const rows = await store.run(cypherText('internal', 'mention-evidence'), { ids });
  return { explanation, traces: new Map(rows.map((row) => [String(row.id), traceOf(row, pipeline)])) };
}

/** The text is taken apart again: trees are not stored. */
function traceOf(row: Row, pipeline: Pipeline): MentionTrace {
  const { mention } = toEvidenceOf(row);
  const text = pipeline.analyze(String(row.text), row.language as LanguageCode);
  return traceMention({ mention, text, lexiconFolder: pipeline.lexiconFolder });
}

/** The frames of a rule, the operator's before those of the acts it governs. */
const framesOf = (coder: Coder, rule: unknown) =>
  (rule === null ? [] : String(rule).split('>')).map((id) => ({
    id,
    frame: coder.frames.find((frame) => frame.id === id) ?? null,
  }));

function withFrames({ event, mentions }: Explanation, traces: Traces, coder: Coder) {
  return {
    event,
    mentions: mentions.map((mention) => ({
      ...mention,
      frames: framesOf(coder, mention.rule).map((part) => part.frame),
      trace: traces.get(String(mention.mention)) ?? null,
    })),
  };
}

function explanationText({ event, mentions }: Explanation, traces: Traces, coder: Coder): string {
  const cameo = String(event.cameo);
  const side = (value: unknown) =>
    (value as { name: string | null; code: string | null }[])
      .filter((actor) => actor.name !== null)
      .map((actor) => `${actor.name} (${actor.code ?? '?'})`)
      .join(', ') || '?';
  const when =
    event.dateFrom === null
      ? 'undated'
      : event.dateFrom === event.dateTo
        ? event.dateFrom
        : `${event.dateFrom}…${event.dateTo}`;
  const lines = [
    `${event.id}`,
    `${when}  ${event.kind}  ${cameo} ${codeName(coder, cameo)}`,
    `${side(event.sources)} ${event.reciprocal === true ? '↔' : '→'} ${side(event.targets)}`,
    `${event.modality}, ${event.polarity}, confidence ${event.confidence}, ${event.numArticles} article(s) of ${event.numSources} source(s)${event.origin === 'article' ? '' : `, says ${event.origin}`}${event.claimed === true ? ', claimed only' : ''}`,
  ];
  const disputed = (event.disputed as string[] | null) ?? [];
  if (disputed.length > 0) lines.push(`its reports differ in ${disputed.join(', ')}: it rests on ${event.restsOn}`);
  for (const mention of mentions) {
    if (mention.dataset !== null) {
      lines.push('', ...rowLines(mention));
      continue;
    }
    const from = mention.url ?? mention.title ?? mention.sourceId ?? mention.article;
    lines.push(
      '',
      `  ${from}, characters ${mention.start}–${mention.end}${mention.speaker === null ? '' : `, says ${mention.speaker}`}`,
    );
    lines.push(`  ${marked(String(mention.sentence), String(mention.quote)).replace(/\s+/g, ' ')}`);
    for (const { id, frame } of framesOf(coder, mention.rule)) {
      const code = frame?.code ?? frame?.topic ?? 'by what it governs';
      lines.push(`  rule ${id}: CAMEO ${code}${frame ? `; ${wordsOf(frame)}` : ' (no longer in the lexicon)'}`);
    }
    lines.push(...traceLines(traces.get(String(mention.mention))), `  confidence ${mention.confidence}`);
  }
  return lines.join('\n');
}

/** The name of a code, or of what it begins with where a data set has a code that our codebook lacks. */
function codeName({ codebook }: Coder, code: string): string {
  const known = [code, code.slice(0, 3), code.slice(0, 2)].find((part) => codebook.has(part));
  return known === undefined ? '(in no codebook of ours)' : codebook.entry(known).name;
}

/** A row of a data set has no words, and nothing that was read. */
function rowLines({ dataset, row, url, confidence }: Row): string[] {
  const where = url === null ? [] : [`  ${url}`];
  return [`  ${rowText({ dataset: String(dataset), row: Number(row) })}`, ...where, `  confidence ${confidence}`];
}

function traceLines(trace: MentionTrace | undefined): string[] {
  if (trace === undefined) return [];
  const sides = trace.sides.flatMap(({ side, surface, name, code, path, because }) => [
    `  ${side} “${surface}” → ${name} (${code ?? '?'}): ${because}`,
    ...(path === null ? [] : [`    ${path}`]),
  ]);
  return [...sides, `  date ${trace.date.told}: ${trace.date.because}`];
}

/** The quoted words between marks inside their sentence. */
function marked(sentence: string, quote: string): string {
  const at = sentence.indexOf(quote);
  return at < 0 ? `${sentence} [${quote}]` : `${sentence.slice(0, at)}[${quote}]${sentence.slice(at + quote.length)}`;
}

function wordsOf(frame: Frame): string {
  return (['fr', 'en', 'es'] as const)
    .map((language) => {
      const words = Object.values(frame[language] ?? {}).flat();
      return `${language}: ${words.slice(0, 6).join(', ')}${words.length > 6 ? ', …' : ''}`;
    })
    .join('; ');
}
