import type { Command } from 'commander';
import { isoDate } from '../article/index.js';
import { folders, lexiconOverlays, type StoreOptions, storeConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { type Lexicon, openLexicon } from '../lexicon.js';
import type { Pipeline } from '../pipeline.js';
import type { GraphStore } from '../store/index.js';
import { createOutput, type Output } from './output.js';

/** What the world gives a command; tests give their own. */
export interface World {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: NodeJS.ProcessEnv;
  /** The time now, an ISO date-time. */
  readonly clock: () => string;
}

/** What every command works with. */
export class CommandContext {
  readonly output: Output;
  private loaded: Promise<Pipeline> | undefined;

  constructor(
    readonly world: World,
    readonly options: Readonly<Record<string, unknown>>,
  ) {
    this.output = createOutput(options.json === true, world.stdout, world.stderr);
  }

  static of(command: Command, world: World): CommandContext {
    return new CommandContext(world, command.optsWithGlobals());
  }

  text(name: string): string | undefined {
    const value = this.options[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** An option that is a date or time; one that is none is wrong use. */
  time(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    try {
      return isoDate(value);
    } catch (error) {
      throw new UsageError(`--${dashed(name)}: ${(error as Error).message}`, { cause: error });
    }
  }

  flag(name: string): boolean {
    return this.options[name] === true;
  }

  /** A whole number at least `least`; says how to write it where it is none. */
  number(name: string, fallback: number, least = 1): number {
    const value = this.options[name];
    return value === undefined ? fallback : wholeNumber(`--${dashed(name)}`, value, least);
  }

  /** The pipeline, loaded only by commands that code. */
  pipeline(): Promise<Pipeline> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** The lexicon with what --lexicon, else ENTENTE_LEXICON, lays over it. */
  lexicon(): Lexicon {
    return openLexicon(folders.lexicon, this.overlays());
  }

  /** The folders that --lexicon, else ENTENTE_LEXICON, lays over it. */
  overlays(): readonly string[] {
    const given = this.options.lexicon as readonly string[] | undefined;
    return given ?? lexiconOverlays(this.world.env);
  }

  private async load(): Promise<Pipeline> {
    const { createPipeline } = await import('../pipeline.js');
    return createPipeline({
      clock: this.world.clock(),
      overlays: this.overlays(),
      modelsFolder: folders.models,
    });
  }

  /** Opens the store, works, and closes it whatever happens. */
  async withStore<T>(work: (store: GraphStore) => Promise<T>, options: { readOnly?: boolean } = {}): Promise<T> {
    const { openStore } = await import('../store/index.js');
    const store = await openStore({ ...storeConfig(this.options as StoreOptions, this.world.env), ...options });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
}

export const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A whole number of at least `least`. @throws UsageError that names the option */
export function wholeNumber(option: string, value: unknown, least = 1): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new UsageError(`${option} ${String(value)}: give a whole number of at least ${least}`);
  return number;
}
