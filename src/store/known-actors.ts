import { distinctActors, type Named } from '../graph/index.js';
import type { ActorRef } from '../model.js';
import { cypherText } from './cypher-files.js';
import type { Runner } from './store.js';

/** What actors say of themselves as the store has it: most actors of a batch stood in one before. */
export class KnownActors {
  readonly #stored = new Set<string>();
  #written = new Map<string, ActorRef>();

  /** Those actors of some mentions that the store may not know as they are told; begins a transaction anew. */
  async unknown(runner: Runner, mentions: readonly Named[]): Promise<Named[]> {
    const told = distinctActors(mentions);
    const known = new Set<string>();
    this.#written = new Map();
    for (const [said, actor] of told) {
      if (this.#stored.has(said)) known.add(actor.id);
      else this.#written.set(said, actor);
    }
    // Somebody else may have deleted some meanwhile.
    if (!(await stand(runner, [...known]))) this.#written = told;
    const places = mentions.flatMap((mention) => mention.places);
    return [{ sources: [...this.#written.values()], targets: [], speaker: null, places }];
  }

  /** What was written since {@link unknown} has been kept. */
  keep(): void {
    for (const said of this.#written.keys()) this.#stored.add(said);
    this.#written = new Map();
  }
}

async function stand(runner: Runner, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const [row] = await runner.run(cypherText('internal', 'count-actors'), { ids });
  return row?.actors === ids.length;
}
