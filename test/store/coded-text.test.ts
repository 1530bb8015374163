import { afterAll, describe, expect, test } from 'vitest';
import { toEvidence } from '../../src/graph/index.js';
import { codedText, evidenceFrom } from '../../src/store/coded-text.js';
import {
  canonicalExport,
  type GraphStore,
  ingestArticles,
  migrateStore,
  SCHEMA_VERSION,
} from '../../src/store/index.js';
import { codedArticle, GIL, LAVROV, on, RUS, VEN } from '../graph/coded-articles.js';
import { asVersion2 } from '../support/older-store.js';
import { NOW, sampleArticles } from '../support/sample-articles.js';
import { embeddedEngine } from '../support/stores.js';

const engine = embeddedEngine();
const open: GraphStore[] = [];
afterAll(async () => {
  for (const store of open) await store.close();
  await engine.clean();
});

describe('what coding said of a mention, as text', () => {
  const { article, mentions } = codedArticle('call', [
    { kind: 'PhoneCall', from: LAVROV, to: GIL, speaker: RUS, evidence: 'slot' },
    { kind: 'Sanction', from: RUS, to: [VEN, GIL], when: on('2025-12'), modality: 'future', evidence: 'clause' },
  ]);
  const evidence = mentions.map((mention) => toEvidence(mention, article, NOW));

  test.each(evidence)('is read back, but for what only the nodes of actors have, and gives the same text', (one) => {
    const text = codedText(one);
    const read = evidenceFrom(text, one.mention);
    const known = <T extends { readonly id: string }>(actor: T) => ({
      ...actor,
      tenure: null,
      wikidata: null,
      aliases: [],
    });
    const { mention } = one;
    expect(read).toEqual({
      ...one,
      mention: {
        ...mention,
        sources: mention.sources.map(known),
        targets: mention.targets.map(known),
        speaker: mention.speaker === null ? null : known(mention.speaker),
      },
    });
    expect(codedText(read)).toBe(text);
  });

  test('keeps details, what the words were, and who an actor was read as', () => {
    const [one] = evidence;
    const was = { ...VEN, surface: 'Caracas' };
    const mention = { ...one!.mention, details: ['topic:airport'], targets: [{ ...GIL, surface: 'Iván Gil', was }] };
    const read = evidenceFrom(codedText({ ...one!, mention }), mention);
    expect(read.mention).toMatchObject({
      details: ['topic:airport'],
      targets: [{ surface: 'Iván Gil', was: { id: VEN.id } }],
    });
    expect(read.mention.targets[0]!.was!.surface).toBe('Caracas');
  });

  test('does not say again what stands on the mention’s node', () => {
    const text = codedText(evidence[0]!);
    for (const said of [mentions[0]!.id, article.id, mentions[0]!.quote]) expect(text).not.toContain(said);
  });
});

test('a store of version 2 is migrated to what the same articles give now', async () => {
  const store = await engine.open();
  open.push(store);
  const [alpha, ...others] = sampleArticles();
  const corrected = { ...alpha!, article: { ...alpha!.article, text: 'Told otherwise.', contentHash: 'otherwise' } };
  await ingestArticles(store, [alpha!, ...others, corrected], { now: NOW });
  const before = await canonicalExport(store, { history: true });
  expect(before.some((line) => line.includes('FormerMention'))).toBe(true);
  await asVersion2(store);
  expect(await canonicalExport(store, { history: true })).not.toEqual(before);
  const report = await migrateStore(store);
  expect(report).toMatchObject({ from: 2, to: SCHEMA_VERSION });
  expect(report.mentions).toBeGreaterThan(4);
  expect(await canonicalExport(store, { history: true })).toEqual(before);
  expect(await migrateStore(store)).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION, mentions: 0 });
});
