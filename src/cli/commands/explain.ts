import type { Command } from 'commander';
import { type Explanation, explainEvent } from '../../analysis/index.js';
import { type Coder, type Frame, loadCoder } from '../../coding/index.js';
import { CommandContext, type World } from '../context.js';
import { exit } from '../run.js';
import { withJson, withLexicon, withStoreOptions } from '../shared-options.js';

export function explainCommand(program: Command, world: World, done: (status: number) => void): void {
  withLexicon(
    withJson(withStoreOptions(program.command('explain').argument('<event>', 'the id of an event, also a former one'))),
  )
    .summary('why an event is in the store: its sentences and the frame that fired')
    .description(
      'Shows an event with its sides and, for each mention, the sentence, the words quoted, who says so, and the row of the lexicon that fired.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  entente query timeline --param actor=VEN --json | jq -r ".[0].id" | xargs entente explain\n',
    )
    .action(async (id: string, _options, command: Command) => {
      const context = CommandContext.of(command, world);
      const explanation = await context.withStore((store) => explainEvent(store, id), { readOnly: true });
      const coder = loadCoder(context.lexicon());
      context.output.result(withFrames(explanation, coder), () => explanationText(explanation, coder));
      done(exit.done);
    });
}

/** The frames of a rule, the operator's before those of the acts it governs. */
const framesOf = (coder: Coder, rule: unknown) =>
  String(rule)
    .split('>')
    .map((id) => ({ id, frame: coder.frames.find((frame) => frame.id === id) ?? null }));

function withFrames({ event, mentions }: Explanation, coder: Coder) {
  return {
    event,
    mentions: mentions.map((mention) => ({
      ...mention,
      frames: framesOf(coder, mention.rule).map((part) => part.frame),
    })),
  };
}

function explanationText({ event, mentions }: Explanation, coder: Coder): string {
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
    `${when}  ${event.kind}  ${cameo} ${coder.codebook.entry(cameo).name}`,
    `${side(event.sources)} ${event.reciprocal === true ? '↔' : '→'} ${side(event.targets)}`,
    `${event.modality}, ${event.polarity}, confidence ${event.confidence}, ${event.numArticles} article(s)${event.claimed === true ? ', claimed only' : ''}`,
  ];
  for (const mention of mentions) {
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
    lines.push(`  confidence ${mention.confidence}`);
  }
  return lines.join('\n');
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
