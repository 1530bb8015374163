import { groupBy, KINDS } from '../graph/index.js';
import type { ActorType } from '../model.js';
import { cypherText } from './cypher-files.js';
import type { Runner } from './store.js';
import { runIds } from './write-batch.js';

/** What an actor may be, and whether it is a polity beside. */
type ActorLabel = ActorType | 'Polity';

/** Stands for labels in a file of cypher/: there is no form of labels from parameters that both engines know. */
const STAND_IN = ':Kind';

/**
 * A statement with labels of a closed list in the place of the one that stands for them in its file.
 *
 * @example
 * labelled('MATCH (e:Occurrence {id: $id}) SET e:Kind', ':Unconfirmed')
 * //=> "MATCH (e:Occurrence {id: $id}) SET e:Unconfirmed"
 */
export function labelled(statement: string, labels: string): string {
  return statement.replace(STAND_IN, labels);
}

/** The labels of an event beside `:Occurrence`. A kind that the codebook gained meanwhile stays a property. */
export function labelsOf({
  standing,
  kind,
}: {
  readonly standing: 'Event' | 'Unconfirmed';
  readonly kind: string;
}): string {
  if (standing === 'Unconfirmed') return ':Unconfirmed';
  const known = KINDS.find((name) => name === kind);
  return known === undefined ? '' : `:Event:${known}`;
}

/**
 * Gives events their labels: a statement for each that there is, since Neo4j takes a third of a second to plan one that
 * knows them all, again for every number of ids.
 */
export async function labelEvents(
  runner: Runner,
  events: readonly (Parameters<typeof labelsOf>[0] & { readonly id: string })[],
): Promise<void> {
  await setLabels(runner, 'label-events', groupBy(events, labelsOf));
}

/** Gives actors their labels, see {@link labelEvents}. */
export async function labelActors(
  runner: Runner,
  actors: readonly { readonly id: string; readonly type: ActorType; readonly polity: boolean }[],
): Promise<void> {
  const label = (actor: { readonly type: ActorLabel }) => `:${actor.type}`;
  const polities = actors.filter((actor) => actor.polity).map((actor) => ({ ...actor, type: 'Polity' as const }));
  await setLabels(runner, 'label-actors', groupBy<{ id: string; type: ActorLabel }>([...actors, ...polities], label));
}

async function setLabels(
  runner: Runner,
  file: 'label-events' | 'label-actors',
  groups: ReadonlyMap<string, readonly { readonly id: string }[]>,
): Promise<void> {
  for (const [labels, list] of groups) {
    if (labels === '') continue;
    const ids = list.map(({ id }) => id);
    await runIds(runner, labelled(cypherText('write', file), labels), ids);
  }
}
