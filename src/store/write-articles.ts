import { hostOf, type OpenMention, sourceIdOf, toEvidence } from '../graph/index.js';
import type { Article } from '../model.js';
import { cypherText } from './cypher-files.js';
import type { VersionPlan } from './plan-versions.js';
import type { Parameters, Runner } from './store.js';
import { formerId, type MentionAnchor, mentionRow, toAnchor } from './stored-mention.js';
import { newlyNamed, writeRows } from './write-batch.js';

/**
 * Writes articles and their new versions, and closes what these supersede.
 *
 * @returns the mentions that were closed, with the events that they reported
 */
export async function writeVersions(runner: Runner, plans: readonly VersionPlan[]): Promise<MentionAnchor[]> {
  const current = plans.filter((plan) => plan.knownTo === null);
  const shown = plans.filter((plan) => plan.first || plan.knownTo === null);
  await writeRows(
    runner,
    'upsert-articles',
    shown.map(({ coded: { article } }) => ({ id: article.id, properties: articleProperties(article) })),
  );
  await writePublishers(
    runner,
    plans.filter((plan) => plan.first).map((plan) => plan.coded.article),
  );
  await writeRows(runner, 'create-versions', plans.map(versionRow));
  const superseding = current.filter((plan) => plan.closes !== null);
  await writeRows(
    runner,
    'close-versions',
    superseding.map((plan) => ({ id: plan.closes, knownTo: plan.knownFrom })),
  );
  return closeMentionsOf(runner, new Map(superseding.map((plan) => [plan.coded.article.id, plan.knownFrom])));
}

/** Closes the open mentions of some articles, each at its time. */
export async function closeMentionsOf(runner: Runner, articles: ReadonlyMap<string, string>): Promise<MentionAnchor[]> {
  const closed: MentionAnchor[] = [];
  const statement = cypherText('internal', 'open-mentions-of-articles');
  for (const [article, knownTo] of articles) {
    const anchors = (await runner.run(statement, { ids: [article] })).map(toAnchor);
    const rows = anchors.map(({ id, version }) => ({ id, knownTo, formerId: formerId(id, version) }));
    await writeRows(runner, 'close-reports', rows);
    await writeRows(runner, 'close-mentions', rows);
    closed.push(...anchors);
  }
  return closed;
}

/** Writes the mentions of versions; those of a version that was superseded before it came are former from the start. */
export async function writeMentions(runner: Runner, plans: readonly VersionPlan[]): Promise<OpenMention[]> {
  const current = plans.filter((plan) => plan.knownTo === null);
  const former = plans.filter((plan) => plan.knownTo !== null);
  await writeRows(runner, 'create-mentions', current.flatMap(mentionRows));
  await writeRows(runner, 'create-asserted-by', current.flatMap(speakerRows));
  await writeRows(runner, 'create-former-mentions', former.flatMap(mentionRows));
  await writeRows(runner, 'create-former-asserted-by', former.flatMap(speakerRows));
  return current.flatMap(evidenceOf).map((evidence) => ({ evidence, event: null }));
}

function evidenceOf({ coded: { article, mentions }, knownFrom }: VersionPlan) {
  return mentions.map((mention) => toEvidence(mention, article, knownFrom));
}

function mentionRows(plan: VersionPlan): Parameters[] {
  const { version, knownFrom, knownTo, coded } = plan;
  return evidenceOf(plan).map((evidence) => mentionRow(evidence, coded, { version, knownFrom, knownTo }));
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
    article: article.id,
    id: version,
    properties: {
      id: version,
      name: `${knownFrom.slice(0, 10)} ${contentHash.slice(0, 8)}`,
      contentHash,
      text,
      published,
      knownFrom,
      knownTo,
      codedBy,
      unresolved: unresolved.map(({ name }) => name),
      unresolvedCounts: unresolved.map(({ count }) => count),
    },
  };
}

function articleProperties(article: Article): Parameters {
  const { id, sourceId, url, title, language, published, publishedInferred } = article;
  return { id, name: title ?? url ?? sourceId ?? id, sourceId, url, title, language, published, publishedInferred };
}

async function writePublishers(runner: Runner, articles: readonly Article[]): Promise<void> {
  const links = articles.flatMap((article) => {
    const name = article.source ?? hostOf(article.url);
    return name === null ? [] : [{ source: sourceIdOf(name), name, article: article.id }];
  });
  const names = new Map<string, string>();
  for (const { source, name } of [...links].sort((a, b) => (a.name < b.name ? 1 : -1))) names.set(source, name);
  const sources = [...names].sort().map(([id, name]) => ({ id, name }));
  await writeRows(runner, 'create-sources', await newlyNamed(runner, 'known-sources', sources));
  await writeRows(
    runner,
    'create-published',
    links.map(({ source, article }) => ({ source, article })),
  );
}
