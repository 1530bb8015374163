import { hash } from 'node:crypto';
import type { ActorRef, Mention, Modality } from '../model.js';
import { tail } from './actor-records.js';
import { distinct, partiesOf } from './bucket.js';
import { independentSources } from './count-sources.js';
import { datesOf, type Evidence } from './evidence.js';
import type { MentionGroup } from './group-mentions.js';
import { hashOf } from './ids.js';
import type { EventRecord, ParticipantRecord, Properties } from './records.js';
import { utcTime } from './utc-time.js';

/** Where mentions differ, the event has the first of these that one of them has. */
const MODALITIES: readonly Modality[] = ['actual', 'future', 'conditional', 'requested', 'hypothetical'];

/**
 * The hash that an event's id begins with: origin, kind, parties and dates, which is all that two groups of one bucket
 * may have in common. An ordinal tells such equals apart.
 */
export function eventKey(group: MentionGroup, bucket: string): string {
  const { from, to } = datesOf(group.core[0]!);
  return hashOf(bucket, from, to);
}

/** The id of the nth event (from 0) among those with the same key. */
export function eventId(key: string, ordinal: number): string {
  return ordinal === 0 ? `event:${key}` : `event:${key}-${ordinal + 1}`;
}

/** The event that a group of mentions reports. */
export function toEventRecord(group: MentionGroup, bucket: string, id: string): EventRecord {
  const mentions = group.members.map((evidence) => evidence.mention);
  const lead = leadOf(group);
  const { from: dateFrom, to: dateTo } = datesOf(group.core[0]!);
  const precision = dateFrom === null ? 'unknown' : group.core[0]!.mention.datePrecision;
  const polarity = polarityOf(mentions);
  const modality = MODALITIES.find((value) => mentions.some((mention) => mention.modality === value))!;
  const { sources, targets } = participantsOf(group, lead);
  const from = politiesOf(mentions, 'sources');
  const to = lead.reciprocal ? from : politiesOf(mentions, 'targets');
  const parties = partiesOf(lead);
  const body = {
    id,
    kind: lead.kind,
    standing: modality === 'actual' && polarity === 'affirmed' ? ('Event' as const) : ('Unconfirmed' as const),
    bucket,
    date: precision === 'day' ? dateFrom : null,
    dateFrom,
    dateTo,
    sources,
    targets,
    from,
    to,
    day: precision === 'day' ? dateFrom : null,
    month: precision === 'month' ? dateFrom!.slice(0, 7) : null,
    places: distinct(mentions.flatMap((mention) => mention.places.map((place) => place.id))),
    mentions: mentions.map((mention) => mention.id),
    properties: {
      name: nameOf(lead, parties, dateFrom),
      ...codesOf(lead),
      datePrecision: precision,
      modality,
      polarity,
      claimed: mentions.every(isClaim),
      confidence: Math.max(...mentions.map((mention) => mention.confidence)),
      ...countsOf(group.members),
      restsOn: lead.id,
      disputed: disputedOf(mentions),
    },
  };
  return { ...body, digest: digestOf(body) };
}

/** A flat list is written as JSON in half the time of the record. */
function digestOf({ id, properties, ...body }: Omit<EventRecord, 'digest'>): string {
  const { sources, targets, from, to, places, mentions } = body;
  const said: unknown[] = [id, body.kind, body.standing, body.dateFrom, body.dateTo];
  for (const participants of sources === targets ? [sources] : [sources, targets]) {
    for (const { actor, code, office, surface } of participants) said.push(actor, code, office, surface);
    said.push(null);
  }
  for (const ids of [from, to, places, mentions]) said.push(...ids, null);
  for (const value of Object.values(properties)) said.push(value);
  return hash('sha256', JSON.stringify(said)).slice(0, 20);
}

/** The mention that lends the event its codes: the most specific, then the surest, then the smallest id. */
function leadOf(group: MentionGroup): Mention {
  const specific = (mention: Mention) => mention.cameo.replace(/0+$/, '').length;
  return group.members
    .map((evidence) => evidence.mention)
    .reduce((best, next) => {
      const order = specific(next) - specific(best) || next.confidence - best.confidence;
      return order > 0 ? next : best;
    });
}

function codesOf(lead: Mention): Properties {
  return {
    kind: lead.kind,
    reciprocal: lead.reciprocal,
    eventCode: lead.cameo,
    eventRootCode: lead.root,
    quadClass: lead.quadClass,
    goldsteinScale: lead.goldstein,
    ploverType: lead.plover,
    ploverMode: lead.ploverMode,
    ploverContexts: distinct(lead.ploverContexts),
    ploverQuad: lead.ploverQuad,
    ploverScore: lead.ploverScore,
  };
}

function countsOf(members: readonly Evidence[]): Properties {
  const publishers = independentSources(members);
  const seen = distinct(members.map((evidence) => utcTime(evidence.published)));
  return {
    origin: members[0]!.origin,
    publishers,
    numMentions: members.length,
    numSources: publishers.length,
    numArticles: new Set(members.map((evidence) => evidence.mention.article)).size,
    firstSeen: seen[0]!,
    lastSeen: seen.at(-1)!,
  };
}

/** In what the mentions differ; each keeps what it says. */
function disputedOf(mentions: readonly Mention[]): string[] {
  if (mentions.length === 1) return [];
  const differs = (said: (mention: Mention) => string) => new Set(mentions.map(said)).size > 1;
  const places = mentions.filter((mention) => mention.places.length > 0).map((mention) => mention.places[0]!.id);
  return [
    ...(differs((mention) => mention.cameo) ? ['code'] : []),
    ...(differs((mention) => mention.modality) ? ['modality'] : []),
    ...(new Set(places).size > 1 ? ['place'] : []),
    ...(differs((mention) => mention.polarity) ? ['polarity'] : []),
  ];
}

function polarityOf(mentions: readonly Mention[]): 'affirmed' | 'denied' | 'disputed' {
  const denied = mentions.filter((mention) => mention.polarity === 'denied').length;
  return denied === 0 ? 'affirmed' : denied === mentions.length ? 'denied' : 'disputed';
}

/** True where somebody says so who does not act for the event's own source: the event rests on a claim. */
function isClaim(mention: Mention): boolean {
  const { speaker } = mention;
  if (speaker === null) return false;
  const own = mention.reciprocal ? [...mention.sources, ...mention.targets] : mention.sources;
  return !own.some((actor) => actor.id === speaker.id || (actor.polity !== null && actor.polity === speaker.polity));
}

/** The lead's naming of an actor stands before that of the others. */
function participantsOf(group: MentionGroup, lead: Mention) {
  const mentions = [lead];
  for (const { mention } of group.members) if (mention !== lead) mentions.push(mention);
  const sources = participants(mentions, 'sources');
  // Reciprocal or not is part of the bucket, so it is the same for all.
  return { sources, targets: lead.reciprocal ? sources : participants(mentions, 'targets') };
}

/** One participant an actor, as the first mention names it, in the order of their ids. */
function participants(mentions: readonly Mention[], side: Side): ParticipantRecord[] {
  const found = new Map<string, ParticipantRecord>();
  for (const mention of mentions) {
    for (const { id, code, office, surface } of sideOf(mention, side)) {
      if (!found.has(id)) found.set(id, { actor: id, code, office, surface });
    }
  }
  const list = [...found.values()];
  return list.length < 2 ? list : list.sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

function politiesOf(mentions: readonly Mention[], side: Side): string[] {
  const polities: string[] = [];
  for (const mention of mentions) {
    for (const { polity } of sideOf(mention, side)) if (polity !== null) polities.push(polity);
  }
  return distinct(polities);
}

type Side = 'sources' | 'targets';

/** Who stands on a side; both parties of a reciprocal act stand on each. */
function sideOf(mention: Mention, side: Side): readonly ActorRef[] {
  return mention.reciprocal ? [...mention.sources, ...mention.targets] : mention[side];
}

/** What a person reads in a viewer: "PhoneCall RUS, VEN (2025-12-22)". */
function nameOf(lead: Mention, parties: ReturnType<typeof partiesOf>, date: string | null): string {
  const list = (ids: readonly string[]) => ids.map(tail).join(', ') || '…';
  const who = lead.reciprocal ? list(parties.sources) : `${list(parties.sources)} → ${list(parties.targets)}`;
  return date === null ? `${lead.kind} ${who}` : `${lead.kind} ${who} (${date})`;
}
