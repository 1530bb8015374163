import { afterAll, describe, expect, test } from 'vitest';
import {
  canonicalExport,
  type GraphStore,
  ingestArticle,
  ingestArticles,
  listEntries,
  mergeStoredActors,
  renameStoredActor,
  undoEntry,
} from '../../src/store/index.js';
import { codedArticle, LAVROV, minister, RUS, USA, VEN } from '../graph/coded-articles.js';
import { difference } from '../support/article-sets.js';
import { NOW, sampleArticles } from '../support/sample-articles.js';
import type { Engine } from '../support/stores.js';

/** What the owner's entries must do on every engine; called once for each in entries.test.ts. */
export function entriesContract(engine: Engine): void {
  const open: GraphStore[] = [];
  const fresh = async () => {
    for (const store of open.splice(0)) await store.close();
    const store = await engine.open();
    open.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of open) await store.close();
    await engine.clean();
  });

  /** Another spelling that the lexicon does not know as the same man. */
  const SERGE = minister('RUS', 'Serge Lavroff');
  const said = codedArticle('one', [{ kind: 'Criticism', from: LAVROV, to: USA }]);
  const saidAgain = codedArticle('two', [{ kind: 'Criticism', from: SERGE, to: USA, speaker: SERGE }]);
  const later = codedArticle('three', [{ kind: 'Sanction', from: SERGE, to: VEN }]);
  const events = (store: GraphStore) =>
    store.run(
      'MATCH (e:Event) RETURN e.kind AS kind, e.numMentions AS mentions, [(e)-[:HAS_SOURCE]->(a) | a.name] AS who ORDER BY kind, who',
    );
  const both = { kind: 'Criticism', mentions: 2, who: ['Sergey Lavrov'] };

  describe('merging two actors', () => {
    test('makes one event of what each was said to do, then and for articles that come later', async () => {
      const store = await fresh();
      await ingestArticles(store, [said, saidAgain], { now: NOW });
      expect(await events(store)).toHaveLength(2);
      await mergeStoredActors(store, SERGE.id, 'Sergey Lavrov', NOW);
      expect(await events(store)).toEqual([both]);
      const asserted = 'MATCH (:Mention)-[:ASSERTED_BY]->(a) RETURN a.name AS name';
      expect(await store.run(asserted)).toEqual([{ name: 'Sergey Lavrov' }]);
      await ingestArticle(store, later, { now: NOW });
      expect(await events(store)).toEqual([both, { kind: 'Sanction', mentions: 1, who: ['Sergey Lavrov'] }]);
    });

    test('gives the same events as entries made before the articles came', async () => {
      const store = await fresh();
      await ingestArticles(store, [said, saidAgain], { now: NOW });
      await mergeStoredActors(store, SERGE.id, LAVROV.id, NOW);
      await ingestArticle(store, later, { now: NOW });
      const asked = 'MATCH (e:Occurrence) RETURN e.id AS id, e.digest AS digest ORDER BY id';
      const expected = await store.run(asked);
      await store.run('MATCH (n) WHERE NOT n:Store AND NOT n:Entry AND NOT n:Actor DETACH DELETE n');
      await ingestArticles(store, [later, saidAgain, said], { now: NOW });
      expect(await store.run(asked)).toEqual(expected);
    });

    test('can be undone: the graph is as before, but for the ids that redirect', async () => {
      const store = await fresh();
      await ingestArticles(store, [said, saidAgain, ...sampleArticles()], { now: NOW });
      const before = await canonicalExport(store);
      const { id } = await mergeStoredActors(store, SERGE.id, LAVROV.id, NOW);
      expect(difference(await canonicalExport(store), before)).not.toEqual([]);
      expect(await undoEntry(store, id)).toMatchObject({ kind: 'merge', actor: SERGE.id });
      expect(difference(await canonicalExport(store), before)).toEqual([]);
      expect(await listEntries(store)).toEqual([]);
    });

    test.each([
      ['an actor that is not there', 'nobody', LAVROV.id, /no actor "nobody"/],
      ['a person and a state', LAVROV.id, RUS.id, /only actors of one type/],
      ['one and the same', LAVROV.id, 'Sergey Lavrov', /the same actor already/],
    ])('of %s is wrong use', async (_name, from, into, message) => {
      const store = await fresh();
      await ingestArticles(store, [said, codedArticle('four', [{ kind: 'Support', from: RUS, to: VEN }])], {
        now: NOW,
      });
      await expect(mergeStoredActors(store, from, into, NOW)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringMatching(message),
      });
      expect(await listEntries(store)).toEqual([]);
    });
  });

  describe('renaming an actor', () => {
    const name = async (store: GraphStore) =>
      (await store.run('MATCH (a:Actor {id: $id}) RETURN a.name AS name', { id: LAVROV.id }))[0]!.name;

    test('holds for articles that come later, and can be undone', async () => {
      const store = await fresh();
      await ingestArticle(store, said, { now: NOW });
      const { id } = await renameStoredActor(store, 'Sergey Lavrov', 'S. V. Lavrov', NOW);
      // A record of the same actor that says more would write the lexicon's name again.
      const fuller = codedArticle('five', [{ kind: 'Support', from: { ...LAVROV, aliases: ['Lavrov'] }, to: VEN }]);
      await ingestArticle(store, fuller, { now: NOW });
      expect(await name(store)).toBe('S. V. Lavrov');
      expect(await listEntries(store)).toMatchObject([{ id, kind: 'rename', before: 'Sergey Lavrov' }]);
      await undoEntry(store, id);
      expect(await name(store)).toBe('Sergey Lavrov');
      await expect(undoEntry(store, id)).rejects.toMatchObject({ code: 'entry' });
    });
  });
}
