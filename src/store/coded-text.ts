import { bucketOf, type Evidence } from '../graph/index.js';
import type { ActorRef, Mention } from '../model.js';

/** What stands on the mention's node, or beside it, and is not kept a second time: its words, its id, its article. */
type Beside = 'quote' | 'sentence' | 'id' | 'article';

/** What is written in a form of its own. */
type Actors = 'sources' | 'targets' | 'speaker';

type Said = Exclude<keyof Mention, Beside | Actors>;

/**
 * What coding said of a mention, in the order in which {@link codedText} lists it: a list without names takes less than
 * half the room of an object with them, and a store has a million of these. To add one, put it last: a list that was
 * written before is shorter, and what it lacks is null.
 */
const SAID = everyOne([
  'evidence',
  'cameo',
  'root',
  'kind',
  'quadClass',
  'goldstein',
  'plover',
  'ploverMode',
  'ploverContexts',
  'ploverQuad',
  'ploverScore',
  'reciprocal',
  'modality',
  'polarity',
  'rule',
  'confidence',
  'start',
  'end',
  'sentenceStart',
  'sentenceEnd',
  'datePrecision',
  'date',
  'dateFrom',
  'dateTo',
  'places',
  'details',
]);

/** A list of names that does not compile where one is missing. */
function everyOne<const T extends readonly Said[]>(names: T & ([Said] extends [T[number]] ? unknown : never)): T {
  return names;
}

/** What is kept of an actor, in this order, without the nulls at its end: aliases, Wikidata and tenure are its node's. */
const OF_ACTOR = ['id', 'type', 'name', 'surface', 'code', 'country', 'polity', 'partOf', 'office'] as const;
/** Stands for a surface that is the name. */
const SAME = 0;

type Item = string | number | boolean | null | readonly Item[] | { readonly [key: string]: Item };
type Listed = readonly Item[];

/**
 * Evidence as text, without what stands beside it, see {@link evidenceFrom}. In one order, so that what was read back and
 * written again is the same text.
 */
export function codedText({ mention, origin, published, publisher, sketch }: Evidence): string {
  const { sources, targets, speaker } = mention;
  const said: unknown[] = [origin, published, publisher, sketch];
  said.push(sources.map(listedActor), targets.map(listedActor), speaker === null ? null : listedActor(speaker));
  for (const key of SAID) said.push(mention[key]);
  if (mention.details === undefined) said.pop();
  return JSON.stringify(said);
}

function listedActor(actor: ActorRef): unknown[] {
  const { name, surface, was } = actor;
  const listed: unknown[] = [actor.id, actor.type, name, surface === name ? SAME : surface];
  listed.push(actor.code, actor.country, actor.polity, actor.partOf, actor.office);
  if (was !== undefined) listed.push(listedActor(was));
  else while (listed.at(-1) === null) listed.pop();
  return listed;
}

/** What stands beside the text: the mention's words and id, and the article that holds it. */
export type BesideText = Pick<Mention, Beside>;

/** The evidence that {@link codedText} made, or a version of the schema before 3. */
export function evidenceFrom(text: string, { id, article, quote, sentence }: BesideText): Evidence {
  const read = JSON.parse(text) as Listed | OlderText;
  const { mention, ...rest } = isListed(read) ? fromList(read) : fromOlder(read);
  const full: Mention = { ...mention, id, article, quote, sentence };
  return { ...rest, mention: full, bucket: bucketOf({ mention: full, origin: rest.origin }) };
}

const isListed = (read: Listed | OlderText): read is Listed => Array.isArray(read);

type Read = Omit<Evidence, 'mention' | 'bucket'> & { readonly mention: Omit<Mention, Beside> };

function fromList([origin, published, publisher, sketch, sources, targets, speaker, ...said]: Listed): Read {
  const mention: Record<string, unknown> = {
    sources: (sources as Listed[]).map(actorFrom),
    targets: (targets as Listed[]).map(actorFrom),
    speaker: speaker === null ? null : actorFrom(speaker as Listed),
  };
  for (const [index, key] of SAID.entries()) {
    // Details are no property where there are none.
    if (key !== 'details' || said.length > index) mention[key] = said[index] ?? null;
  }
  return { origin, published, publisher, sketch, mention } as unknown as Read;
}

function actorFrom(listed: Listed): ActorRef {
  const actor: Record<string, unknown> = { tenure: null, wikidata: null, aliases: [] };
  for (const [index, key] of OF_ACTOR.entries()) actor[key] = listed[index] ?? null;
  if (actor.surface === SAME) actor.surface = actor.name;
  const was = listed[OF_ACTOR.length];
  if (was !== undefined) actor.was = actorFrom(was as Listed);
  return actor as unknown as ActorRef;
}

/** The text before version 3 of the schema: an object without its nulls. */
interface OlderText {
  readonly origin: Evidence['origin'];
  readonly published: string;
  readonly publisher: string;
  /** Not there before version 2. */
  readonly sketch?: string;
  readonly mention: Partial<Mention> & Pick<Mention, 'sources' | 'targets'>;
}

function fromOlder({ mention, sketch = '', ...rest }: OlderText): Read {
  const { sources, targets, speaker } = mention;
  const read = {
    ...NOTHING_SAID,
    ...mention,
    sources: sources.map(olderActor),
    targets: targets.map(olderActor),
    speaker: speaker ? olderActor(speaker) : null,
  };
  return { ...rest, sketch, mention: read as Mention };
}

const NOTHING_SAID = {
  plover: null,
  ploverMode: null,
  ploverQuad: null,
  ploverScore: null,
  date: null,
  dateFrom: null,
  dateTo: null,
};

function olderActor(actor: ActorRef): ActorRef {
  const { was } = actor;
  return was === undefined ? { ...NO_ACTOR, ...actor } : { ...NO_ACTOR, ...actor, was: olderActor(was) };
}

const NO_ACTOR = {
  code: null,
  country: null,
  polity: null,
  partOf: null,
  office: null,
  tenure: null,
  wikidata: null,
  aliases: [],
};
