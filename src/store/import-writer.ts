import { type DescribePolity, groupBy, tail } from '../graph/index.js';
import type { ActorRef } from '../model.js';
import { cypherText } from './cypher-files.js';
import type { ImportCounts, Imported, ImportedEvent, ImportedMention, ImportedSide } from './imported.js';
import { labelled, labelsOf } from './labels.js';
import type { GraphStore, Parameters, Runner } from './store.js';
import { writeActors } from './write-actors.js';
import { allOf, createRows, runRows } from './write-batch.js';
import { writeCalendar } from './write-events.js';

type Side = 'source' | 'target';

/** The most ids that are remembered as stored, so that a long import does not ask for them again and again. */
const REMEMBERED = 200_000;

/**
 * Writes the rows of data sets, a batch a transaction: as lean as the graph's schema lets them be, since there are millions.
 * A row whose id is stored changes nothing, so that an import which was broken off is simply started again.
 *
 * @example
 * const writer = await ImportWriter.open(store, describe);
 * await writer.write(rows); //=> { events: 1986, mentions: 1986, skipped: 14 }
 */
export class ImportWriter {
  /** Ids of actors, places and days that stand in the store. */
  private readonly stored = new Set<string>();

  private constructor(
    private readonly store: GraphStore,
    private readonly describe: DescribePolity,
    private awaited: boolean,
  ) {}

  static async open(store: GraphStore, describe: DescribePolity): Promise<ImportWriter> {
    await store.run(cypherText('exchange', 'awaited-index'));
    const [row] = await store.run(cypherText('exchange', 'count-awaited'));
    return new ImportWriter(store, describe, Number(row?.waiting ?? 0) > 0);
  }

  async write(rows: readonly Imported[]): Promise<ImportCounts> {
    const known: string[] = [];
    const counts = await this.store.transaction((runner) => {
      known.length = 0;
      return this.writeBatch(runner, rows, known);
    });
    // What a transaction that failed had written does not stand.
    if (this.stored.size > REMEMBERED) this.stored.clear();
    for (const id of known) this.stored.add(id);
    return counts;
  }

  private async writeBatch(runner: Runner, rows: readonly Imported[], known: string[]): Promise<ImportCounts> {
    await runner.run(cypherText('write', 'lock-store'));
    const events = await this.fresh(
      runner,
      'known-occurrences',
      rows.filter((row) => row.type === 'event'),
    );
    await this.writeEvents(runner, events, known);
    const mentions = await this.fresh(
      runner,
      'known-mentions',
      rows.filter((row) => row.type === 'mention'),
    );
    await this.writeMentions(runner, mentions);
    return {
      events: events.length,
      mentions: events.length + mentions.length,
      skipped: rows.length - events.length - mentions.length,
    };
  }

  /** Those rows that are not stored, each id once. */
  private async fresh<T extends Imported>(runner: Runner, query: string, rows: readonly T[]): Promise<T[]> {
    const known = await this.knownIds(
      runner,
      query,
      rows.map((row) => row.id),
    );
    return rows.filter((row) => {
      const seen = known.has(row.id);
      known.add(row.id);
      return !seen;
    });
  }

  private async knownIds(runner: Runner, query: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await runner.run(cypherText('exchange', query), { ids });
    return new Set(found.map((row) => String(row.id)));
  }

  private async writeEvents(runner: Runner, events: readonly ImportedEvent[], known: string[]): Promise<void> {
    if (events.length === 0) return;
    await this.writeNeighbours(runner, events, known);
    const statement = cypherText('exchange', 'create-events');
    await allOf(
      [...groupBy(events, ({ code: { kind } }) => labelsOf({ standing: 'Event', kind }))].map(([labels, list]) =>
        createRows(runner, labelled(statement, labels), list.map(eventRow)),
      ),
    );
    const [settled, dated] = split(events, (event) => event.place !== null && event.date !== null);
    await allOf([
      ...link(runner, events, 'source', 'create-has-source', 'create-acting-sources'),
      ...link(runner, events, 'target', 'create-has-target', 'create-acting-targets'),
      createRows(
        runner,
        cypherText('exchange', 'create-settings'),
        settled.map((event) => ({ event: event.id, place: event.place!.id, day: event.date })),
      ),
      createRows(
        runner,
        cypherText('write', 'create-on'),
        dated.filter((event) => event.date !== null).map((event) => ({ event: event.id, to: event.date })),
      ),
      createRows(
        runner,
        cypherText('write', 'create-located-at'),
        dated.filter((event) => event.place !== null).map((event) => ({ event: event.id, to: event.place!.id })),
      ),
    ]);
    if (this.awaited) await this.linkWaiting(runner, events);
  }

  /** The actors, places and days of some events, as far as the store lacks them. */
  private async writeNeighbours(runner: Runner, events: readonly ImportedEvent[], known: string[]): Promise<void> {
    const isNew = (id: string) => !this.stored.has(id);
    const actors = new Map<string, ActorRef>();
    for (const side of events.flatMap(({ source, target }) => [source, target])) {
      if (side !== null && isNew(side.actor.id)) actors.set(side.actor.id, bareActor(side.actor));
    }
    const sources = [...actors.values()];
    if (sources.length > 0)
      await writeActors(runner, [{ sources, targets: [], speaker: null, places: [] }], this.describe);
    const places = new Map(
      events.flatMap(({ place }) => (place !== null && isNew(place.id) ? [[place.id, place] as const] : [])),
    );
    const stored = await this.knownIds(runner, 'known-places', [...places.keys()]);
    await runExchange(
      runner,
      'create-places',
      [...places.values()].filter((place) => !stored.has(place.id)).map((place) => ({ ...place })),
    );
    const days = [...new Set(events.flatMap(({ date }) => (date !== null && isNew(date) ? [date] : [])))];
    if (days.length > 0)
      await writeCalendar(
        runner,
        days.map((day) => ({ day, month: null })),
      );
    known.push(...actors.keys(), ...places.keys(), ...days);
  }

  private async writeMentions(runner: Runner, mentions: readonly ImportedMention[]): Promise<void> {
    if (mentions.length === 0) return;
    const ids = [...new Set(mentions.map((mention) => mention.event))];
    const stored = await this.knownIds(runner, 'known-occurrences', ids);
    const [ready, waiting] = split(mentions, (mention) => stored.has(mention.event));
    await runExchange(runner, 'create-mentions', ready.map(mentionRow));
    await runExchange(runner, 'create-waiting-mentions', waiting.map(mentionRow));
    if (waiting.length > 0) this.awaited = true;
  }

  private async linkWaiting(runner: Runner, events: readonly ImportedEvent[]): Promise<void> {
    const ids = [
      ...(await this.knownIds(
        runner,
        'known-awaited',
        events.map((event) => event.id),
      )),
    ];
    if (ids.length === 0) return;
    await runner.run(cypherText('exchange', 'link-waiting-mentions'), { ids });
    await runner.run(cypherText('exchange', 'delete-awaited'), { ids });
  }
}

/** The statements that link some events with one side of them, under way. */
function link(
  runner: Runner,
  events: readonly ImportedEvent[],
  side: Side,
  plain: string,
  acting: string,
): Promise<void>[] {
  const rows = events.flatMap((event) => {
    const one = event[side];
    return one === null ? [] : [sideRow(event.id, one)];
  });
  const [acts, others] = split(rows, (row) => row.polity !== null);
  return [
    createRows(runner, cypherText('exchange', acting), acts),
    createRows(runner, cypherText('exchange', plain), others),
  ];
}

async function runExchange(runner: Runner, name: string, rows: readonly Parameters[]): Promise<void> {
  if (rows.length > 0) await runRows(runner, cypherText('exchange', name), rows);
}

function split<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const one of list) (test(one) ? yes : no).push(one);
  return [yes, no];
}

/** An actor as its node needs it: what one row calls it stands on the relationship. */
function bareActor(actor: ActorRef): ActorRef {
  return { ...actor, office: null, tenure: null };
}

function sideRow(event: string, { actor, columns }: ImportedSide) {
  return { event, actor: actor.id, code: actor.code, surface: actor.surface, polity: actor.polity, columns };
}

function eventRow(event: ImportedEvent): Parameters {
  const { id, code, source, target, dataset, row, url, tone, columns } = event;
  return {
    id,
    name: `${code.kind} ${sideName(source)} → ${sideName(target)}`,
    kind: code.kind,
    eventCode: code.cameo,
    eventRootCode: code.root,
    quadClass: code.quadClass,
    goldsteinScale: code.goldstein,
    ploverType: code.plover,
    ploverMode: code.ploverMode,
    // The engine keeps lists one by one: what is empty or has no need to be a list takes no room.
    ploverContexts: code.ploverContexts.length === 0 ? null : code.ploverContexts,
    ploverQuad: code.ploverQuad,
    ploverScore: code.ploverScore,
    date: event.date,
    dateFrom: event.dateFrom,
    dateTo: event.dateTo,
    datePrecision: event.datePrecision,
    confidence: event.confidence,
    origin: event.origin,
    numMentions: event.numMentions,
    numSources: event.numSources,
    numArticles: event.numArticles,
    firstSeen: event.firstSeen,
    mention: `${dataset}:${tail(id)}`,
    dataset,
    row,
    url,
    tone,
    isRootEvent: event.isRootEvent,
    columns,
  };
}

const sideName = (side: ImportedSide | null): string =>
  side === null ? '…' : tail(side.actor.polity ?? side.actor.id);

function mentionRow({ id, event, dataset, row, url, confidence, tone, columns }: ImportedMention): Parameters {
  return { id, event, dataset, row, url, confidence, tone, columns };
}
