import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type PathKind, type PathReport, paths } from '../../analysis/index.js';
import { readArticles } from '../../article/index.js';
import { folders } from '../../config.js';
import type { CodedArticle } from '../../model.js';
import { type GraphStore, ingestArticles, openStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { eventsTable } from '../output.js';
import { exit } from '../run.js';
import { withJson } from '../shared-options.js';
import { pathsText } from './path.js';

const article = join(folders.fixtures, 'articles', 'fr', 'lavrov-gil.txt');
const published = '2025-12-22';

export function demoCommand(program: Command, world: World, done: (status: number) => void): void {
  withJson(program.command('demo'))
    .summary('one article, from text to tension and alliance paths')
    .description(
      'Reads a French press article into an embedded store and shows its events, what was written, and the paths it makes.',
    )
    .option('--keep <file>', 'keep the store in this file, to try queries on')
    .action(async (_options, command: Command) => {
      const context = CommandContext.of(command, world);
      const keep = context.text('keep');
      const folder = keep ? null : mkdtempSync(join(tmpdir(), 'entente-demo-'));
      try {
        const store = await openStore({ store: keep ?? join(folder!, 'demo.db') });
        try {
          await show(store, context, keep ?? './entente.db');
        } finally {
          await store.close();
        }
      } finally {
        if (folder) rmSync(folder, { recursive: true, force: true });
      }
      done(exit.done);
    });
}

async function show(store: GraphStore, context: CommandContext, path: string): Promise<void> {
  const pipeline = await context.pipeline();
  const coded: CodedArticle[] = [];
  for await (const item of readArticles([article])) {
    if (!item.ok) throw item.error;
    coded.push(pipeline.code({ ...item.article, item: 'lavrov-gil.txt' }, { published }));
  }
  const counts = await ingestArticles(store, coded, { now: context.world.clock(), describe: pipeline.describe });
  const tension = await best(store, 'tension', [
    ['USA', 'VEN'],
    ['USA', 'RUS'],
  ]);
  const alliance = await best(store, 'alliance', [['RUS', 'VEN']]);
  const mentions = coded.flatMap((c) => c.mentions);
  context.output.result({ counts, mentions: mentions.length, tension, alliance }, () =>
    [
      `An article in French of ${published}, coded:`,
      '',
      eventsTable(mentions, (cameo) => pipeline.coder.codebook.entry(cameo).name),
      '',
      `Written: ${counts.articles} article, ${counts.mentions} mentions, ${counts.events} events.`,
      '',
      ...[tension, alliance].flatMap((found) => [pathsText(found.kind, found.a, found.b, found.paths), '']),
      'Next:',
      `  npm run -s entente -- ingest fixtures/articles/fr/lavrov-gil.txt --published ${published} --store ${path}`,
      `  npm run -s entente -- query --store ${path}`,
      `  npm run -s entente -- path tension USA VEN --store ${path}`,
      `  npm run -s entente -- cypher "MATCH (e:Event)-[:TO]->(s:State) RETURN e.kind, s.name, e.date" --store ${path}`,
    ].join('\n'),
  );
}

interface BestPath {
  readonly kind: PathKind;
  readonly a: string;
  readonly b: string;
  readonly paths: readonly PathReport[];
}

/** The best path of the first pair that has one. */
async function best(
  store: GraphStore,
  kind: PathKind,
  pairs: readonly (readonly [string, string])[],
): Promise<BestPath> {
  for (const [a, b] of pairs) {
    const found = await paths(store, { kind, from: a, to: b, k: 1 });
    if (found.paths.length > 0) return { kind, a, b, paths: found.paths };
  }
  const [a, b] = pairs[0]!;
  return { kind, a, b, paths: [] };
}
