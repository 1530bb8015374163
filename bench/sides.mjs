// Of the sides of gold cases that name a state: how many some phrase of their sentence resolves to. What coding loses
// beyond that, it loses in finding the right phrase.
import { root } from '../scripts/ensure.mjs';
import { country, goldFiles, sides } from './gold.mjs';

const undated = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' };

/** Prints the share by set, for the sets whose actors are coded by hand. */
export async function resolvedSides() {
  const { loadLanguage } = await import(`${root}/dist/language/index.js`);
  const { createReferents, loadActors } = await import(`${root}/dist/resolve/index.js`);
  const actors = loadActors();
  const languages = new Map();
  for (const { cases } of goldFiles()) {
    const counts = new Map();
    for (const one of cases.filter((c) => c.set.startsWith('plover-gsr') && !c.doubtful)) {
      if (!languages.has(one.lang)) languages.set(one.lang, loadLanguage(one.lang));
      const text = languages.get(one.lang).analyze(one.text);
      const found = countriesOf(text, createReferents(actors, text, { published: one.date ?? null }));
      const count = counts.get(one.set) ?? counts.set(one.set, { all: 0, right: 0 }).get(one.set);
      for (const named of (one.events ?? []).flatMap((e) => [...sides(e.source), ...sides(e.target)])) {
        if (!named || !actors.states.has(named)) continue;
        count.all++;
        if (found.has(named)) count.right++;
      }
    }
    for (const [set, { all, right }] of counts)
      console.log(`${set}: ${right} of ${all} gold sides that name a state resolve to it in their sentence`);
  }
}

function countriesOf(text, referents) {
  const found = new Set();
  for (const sentence of text.sentences)
    for (const word of sentence.words)
      for (const actor of referents.resolve(sentence, word.index, undated)) found.add(country(actor.code));
  return found;
}
