import { hostOf, type OpenMention, sourceIdOf } from '../graph/index.js';
import type { Article, CodedArticle } from '../model.js';
import { cypherText } from './cypher-files.js';
import type { VersionPlan } from './plan-versions.js';
import type { Parameters, Runner } from './store.js';
import { formerId, type MentionAnchor, mentionRow, toAnchor } from './stored-mention.js';
import { type ToldEvidence, toldEvidence } from './told-evidence.js';
import { createRows, newlyNamed, writeRows } from './write-batch.js';

/**
 * Writes articles and their new versions, and closes what these supersede.
 *
 * @returns the mentions that were closed, with the events that they reported
 */
export async function writeVersions(runner: Runner, plans: readonly VersionPlan[]): Promise<MentionAnchor[]> {
  const current = plans.filter((plan) => plan.knownTo === null);
  await writeFirstVersions(
    runner,
    plans.filter((plan) => plan.first),
  );
  const further = plans.filter((plan) => !plan.first);
  await writeRows(
    runner,
    'update-articles',
    further.filter((plan) => plan.knownTo === null).map(({ coded: { article } }) => articleRow(article)),
  );
  await writeRows(
    runner,
    'create-versions',
    further.map((plan) => ({ id: plan.coded.article.id, ...versionRow(plan) })),
  );
  const superseding = current.filter((plan) => plan.closes !== null);
  await writeRows(
    runner,
    'close-versions',
    superseding.map((plan) => ({ id: plan.closes, knownTo: plan.knownFrom })),
  );
  return closeMentionsOf(runner, new Map(superseding.map((plan) => [plan.coded.article.id, plan.knownFrom])));
}

/** Closes some mentions: what they said remains, under ids of their own. */
export async function closeMentions(
  runner: Runner,
  anchors: readonly MentionAnchor[],
  knownTo: string,
  recoded = false,
): Promise<void> {
  const rows = anchors.map(({ id, version }) => {
    return { id, knownTo, formerId: formerId(id, version, recoded ? knownTo : '') };
  });
  await writeRows(runner, 'close-reports', rows);
  await writeRows(runner, 'close-mentions', rows);
}

/** Closes the open mentions of some articles, each at its time. */
export async function closeMentionsOf(runner: Runner, articles: ReadonlyMap<string, string>): Promise<MentionAnchor[]> {
  const closed: MentionAnchor[] = [];
  const statement = cypherText('internal', 'open-mentions-of-articles');
  for (const [article, knownTo] of articles) {
    const anchors = (await runner.run(statement, { ids: [article] })).map(toAnchor);
    await closeMentions(runner, anchors, knownTo);
    closed.push(...anchors);
  }
  return closed;
}

/** What the mentions of a version are grouped by, and each as the store keeps it. */
export interface PlannedEvidence extends ToldEvidence {
  readonly plan: VersionPlan;
}

/** The evidence of some versions, worked out once; what stands `ahead` is not worked out again. */
export function planEvidence(
  plans: readonly VersionPlan[],
  ahead: ReadonlyMap<CodedArticle, ToldEvidence> = new Map(),
): PlannedEvidence[] {
  return plans.map((plan) => ({ plan, ...(ahead.get(plan.coded) ?? toldEvidence(plan.coded, plan.knownFrom)) }));
}

/** The mentions that the versions which hold now will add. */
export function addedMentions(planned: readonly PlannedEvidence[]): OpenMention[] {
  return planned
    .filter(({ plan }) => plan.knownTo === null)
    .flatMap(({ evidence }) => evidence.map((one) => ({ evidence: one, event: null })));
}

/**
 * Writes the mentions of versions; those of a version that was superseded before it came are former from the start.
 *
 * @param eventOf the events, stored, that the mentions report, by the ids of these
 */
export async function writeMentions(
  runner: Runner,
  planned: readonly PlannedEvidence[],
  eventOf: ReadonlyMap<string, string>,
): Promise<void> {
  const current = planned.filter(({ plan }) => plan.knownTo === null);
  const former = planned.filter(({ plan }) => plan.knownTo !== null);
  const rows = function* (list: readonly PlannedEvidence[]) {
    for (const one of list) yield* mentionRows(one, eventOf);
  };
  // Rows are made while the engine writes those before.
  await createRows(runner, cypherText('write', 'create-mentions'), rows(current));
  const speakers = (list: readonly PlannedEvidence[]) => list.flatMap(({ plan }) => speakerRows(plan));
  await writeRows(runner, 'create-asserted-by', speakers(current));
  await writeRows(runner, 'create-former-mentions', [...rows(former)]);
  await writeRows(runner, 'create-former-asserted-by', speakers(former));
}

function* mentionRows(
  { plan, evidence, texts }: PlannedEvidence,
  eventOf: ReadonlyMap<string, string>,
): Generator<Parameters> {
  const { version, knownFrom, knownTo, coded } = plan;
  for (const [index, one] of evidence.entries()) {
    const event = eventOf.get(one.mention.id) ?? null;
    yield mentionRow(one, coded, { version, knownFrom, knownTo, event }, texts[index]);
  }
}

function speakerRows({ coded, knownTo, version }: VersionPlan): Parameters[] {
  return coded.mentions.flatMap(({ id, speaker }) => {
    const mention = knownTo === null ? id : formerId(id, version);
    return speaker === null ? [] : [{ mention, actor: speaker.id }];
  });
}

function versionRow({ coded: { article, codedBy, unresolved }, version, knownFrom, knownTo }: VersionPlan): Parameters {
  const { contentHash, text, published } = article;
  return {
    version,
    versionName: `${knownFrom.slice(0, 10)} ${contentHash.slice(0, 8)}`,
    contentHash,
    text,
    published,
    knownFrom,
    knownTo,
    codedBy,
    unresolved: unresolved.map(({ name }) => name),
    unresolvedCounts: unresolved.map(({ count }) => count),
  };
}

function articleRow(article: Article): Parameters {
  const { id, sourceId, url, title, language, published, publishedInferred } = article;
  return { id, name: title ?? url ?? sourceId ?? id, sourceId, url, title, language, published, publishedInferred };
}

/** Articles that are new to the store, with their publishers. */
async function writeFirstVersions(runner: Runner, plans: readonly VersionPlan[]): Promise<void> {
  const rows = plans.map((plan) => ({ ...articleRow(plan.coded.article), ...versionRow(plan) }));
  const publishers = plans.map(({ coded: { article } }) => article.source ?? hostOf(article.url));
  await writeSources(
    runner,
    publishers.filter((name) => name !== null),
  );
  await writeRows(
    runner,
    'create-articles',
    rows.flatMap((row, index) => {
      const name = publishers[index];
      return name ? [{ ...row, source: sourceIdOf(name) }] : [];
    }),
  );
  await writeRows(
    runner,
    'create-lone-articles',
    rows.filter((_row, index) => !publishers[index]),
  );
}

async function writeSources(runner: Runner, publishers: readonly string[]): Promise<void> {
  const names = new Map<string, string>();
  for (const name of [...publishers].sort().reverse()) names.set(sourceIdOf(name), name);
  const sources = [...names].sort().map(([id, name]) => ({ id, name }));
  await writeRows(runner, 'create-sources', await newlyNamed(runner, 'known-sources', sources));
}
