import type { Command } from 'commander';
import { noTokens, tokensOf } from '../../access/index.js';
import { lexiconOverlays, type StoreOptions, storeConfig } from '../../config.js';
import { UsageError } from '../../errors.js';
import { openStore } from '../../store/index.js';
import { CommandContext, type World } from '../context.js';
import { exit, faultText } from '../run.js';
import { withLexicon, withStoreOptions } from '../shared-options.js';

/** Something that is to be closed when the server ends. */
interface Closing {
  close(): Promise<void>;
}

export function serveCommand(program: Command, world: World, done: (status: number) => void): void {
  withLexicon(withStoreOptions(program.command('serve')))
    .summary('serve the graph over HTTP and Bolt, with a page to look at it')
    .description(
      'Serves a store until it is told to end (Ctrl-C): the page and the API over HTTP, and Bolt for drivers and notebooks. It only reads, and answers to this machine alone, unless told otherwise. When it is ready it prints one line of JSON with its addresses.',
    )
    .option('--host <host>', 'address to answer to; any but this machine needs --token-file (default: 127.0.0.1)')
    .option('--port <n>', 'of HTTP; 0 takes a free one (default: 7474)')
    .option('--bolt-port <n>', 'of Bolt; 0 takes a free one (default: 7687)')
    .option('--write', 'let articles be sent in and taken back, and Cypher write')
    .option('--token-file <file>', 'ask for a token of this file; `entente token` makes one')
    .option('--public-url <url>', 'address at which a proxy in front of it is reached')
    .option('--request-time <seconds>', 'how long a request may take (default: 30)')
    .option('--verbose', 'a line a request on standard error')
    .addHelpText(
      'after',
      `
Examples:
  entente serve                                         the page is at http://127.0.0.1:7474
  entente serve --store news.db --write --port 0
  entente token --token-file tokens.tsv && entente serve --host 0.0.0.0 --token-file tokens.tsv
  curl -s http://127.0.0.1:7474/api/events?kind=PhoneCall

The API is described at /api/docs and /api/openapi.json.`,
    )
    .action(async (_options, command: Command) => {
      await serve(CommandContext.of(command, world));
      done(exit.done);
    });
}

async function serve(context: CommandContext): Promise<void> {
  const { world } = context;
  // The API's description takes a second to load, which other commands need not wait for.
  const { CountedStore, isLoopback, startHttp } = await import('../../http/index.js');
  const { host, tokens, write } = accessOf(context, isLoopback);
  const config = storeConfig(context.options as StoreOptions, world.env);
  const [port, boltPort] = [portOf(context, 'port', 7474), portOf(context, 'boltPort', 7687)];
  const open: Closing[] = [];
  const stop = stopSignal();
  try {
    const store = new CountedStore(await openStore({ ...config, readOnly: !write }));
    open.unshift(store);
    const http = await startHttp({
      store,
      name: config.store,
      host,
      port,
      write,
      tokens,
      limits: { requestTime: 1_000 * context.number('requestTime', 30) },
      now: world.clock,
      overlays: (context.options.lexicon as readonly string[] | undefined) ?? lexiconOverlays(world.env),
      publicUrl: publicUrlOf(context),
      log: context.flag('verbose') ? (line) => world.stderr.write(`${line}\n`) : undefined,
      faults: (error) => world.stderr.write(`${faultText(error)}\n`),
    });
    open.unshift(http);
    const at = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
    // A server speaks Bolt by itself.
    let bolt = config.store;
    if (!store.features.shared) {
      // What it reads results with takes half a second to load, which other commands need not wait for.
      const { startBolt } = await import('../../bolt/index.js');
      const started = await startBolt({ store, host, port: boltPort, write, token: tokens, now: world.clock });
      open.unshift(started);
      bolt = `bolt://${at}:${started.port}`;
    }
    world.stdout.write(`${JSON.stringify({ http: `http://${at}:${http.port}`, bolt })}\n`);
    await stop.asked;
  } finally {
    stop.release();
    for (const one of open) await one.close();
  }
}

function accessOf(context: CommandContext, isLoopback: (host: string) => boolean) {
  const host = context.text('host') ?? '127.0.0.1';
  const file = context.text('tokenFile');
  if (file === undefined && !isLoopback(host)) {
    throw new UsageError(
      `--host ${host} lets others in, so it needs a token: entente token --token-file tokens.tsv makes one, then add --token-file tokens.tsv`,
    );
  }
  return { host, write: context.flag('write'), tokens: file === undefined ? noTokens : tokensOf(file) };
}

function portOf(context: CommandContext, name: string, fallback: number): number {
  const port = context.number(name, fallback, 0);
  if (port > 65_535)
    throw new UsageError(`--${name === 'port' ? 'port' : 'bolt-port'} ${port}: give a port from 0 to 65535`);
  return port;
}

function publicUrlOf(context: CommandContext): string | undefined {
  const given = context.text('publicUrl');
  if (given === undefined) return undefined;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageError(`--public-url ${given}: give an address such as https://graph.example.org`);
  return given;
}

/** Told by SIGINT or SIGTERM to end; a second one ends the process at once, as it would have without us. */
function stopSignal(): { readonly asked: Promise<void>; release(): void } {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let heard = () => {};
  const asked = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const release = () => {
    for (const signal of signals) process.off(signal, heard);
  };
  for (const signal of signals) process.once(signal, heard);
  return { asked, release };
}
