import neo4j from 'neo4j-driver';

/** Runs a statement that only reads on the server, again where it was gone for a moment, and gives its first row. */
export type Ask = (statement: string) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** Nodes from which on a store is no longer planned for as if it were empty. */
const SMALL = 1_000;

/**
 * Sees to it that a server plans for the store that it has.
 *
 * Neo4j plans a statement for what the store holds when it first comes, which for a new store is nothing: as a walk over
 * all that there is. It keeps that plan while the store grows, so that the second batch of articles took ten times as long
 * as the third. Once a store that was small is so no more, it is asked to count anew and to forget its plans.
 */
export class Neo4jPlans {
  /** Whether the store is small; null before anybody asked. */
  #small: boolean | null = null;

  /** To be called before something is written. */
  async before(ask: Ask): Promise<void> {
    this.#small ??= await isSmall(ask);
  }

  /**
   * To be called after something was written. What stands is written whatever comes of this: a server that is gone says so
   * to the next statement, and one that does not let this user ask it to forget plans anew by itself, only later.
   */
  async after(ask: Ask): Promise<void> {
    if (this.#small !== true) return;
    try {
      this.#small = await isSmall(ask);
      if (!this.#small) await ask('CALL db.prepareForReplanning()');
    } catch (error) {
      if (!(error instanceof neo4j.Neo4jError)) throw error;
    }
  }
}

async function isSmall(ask: Ask): Promise<boolean> {
  const row = await ask('MATCH (n) RETURN count(n) AS nodes');
  return Number(row?.nodes) < SMALL;
}
