import { EntenteError } from '../errors.js';
import { cypherText, type GraphStore, type Row } from '../store/index.js';

/** An event with the mentions behind it, as the store has them. */
export interface Explanation {
  readonly event: Row;
  readonly mentions: readonly Row[];
}

/** No event of that id stands in the store. */
export class UnknownEventError extends EntenteError {
  constructor(id: string) {
    super(
      'event',
      `the store knows no event "${id}"; entente query timeline --param actor=CODE lists events with their ids`,
    );
  }
}

/**
 * What the store knows of an event, by its id or a former one, and the sentences that report it.
 *
 * @example
 * (await explainEvent(store, id)).mentions[0]?.sentence
 *
 * Throws an UnknownEventError for an id that leads nowhere.
 */
export async function explainEvent(store: GraphStore, id: string): Promise<Explanation> {
  const [redirect] = await store.run(cypherText('internal', 'redirect-of'), { id });
  const current = redirect ? String(redirect.to) : id;
  const [event] = await store.run(cypherText('internal', 'explain-event'), { id: current });
  if (!event) throw new UnknownEventError(id);
  return { event, mentions: await store.run(cypherText('internal', 'explain-mentions'), { id: current }) };
}
