import { test } from 'vitest';
import { rmSync } from 'node:fs';
import * as S from '/work/main/src/store/index.js';
import * as B from '/work/main/test/graph/coded-articles.js';
test('smoke', async () => {
  rmSync('/tmp/g/smoke.db', {force:true});
  const store = await S.openStore({ store: '/tmp/g/smoke.db' });
  const a = B.codedArticle('one', [{kind:'PhoneCall', from:B.LAVROV, to:B.GIL, speaker: B.RUS, places:[{id:'place:caracas',name:'Caracas',country:'VEN'}]},{kind:'Support',from:B.RUS,to:B.VEN},{kind:'Criticism',from:B.RUS,to:B.USA, when:B.on('2025-12')}]);
  const b = B.codedArticle('two', [{kind:'PhoneCall', from:B.VEN, to:B.RUS},{kind:'Criticism',from:B.RUS,to:B.USA, when:B.on('2025-12-20')},{kind:'Sanction',from:B.USA,to:B.VEN,when:B.UNDATED,modality:'future'}]);
  console.log(await S.ingestArticle(store, a, {now:'2026-01-01'}));
  console.log(await S.ingestArticles(store, [b,a], {now:'2026-01-01'}));
  console.log((await S.canonicalExport(store,{history:true})).join('\n'));
  console.log(await S.retractArticle(store, b.article.id, '2026-01-02'));
  console.log(await S.purgeArticle(store, b.article.id, '2026-01-02'));
  console.log((await S.canonicalExport(store,{history:true})).length);
  await store.close();
});
