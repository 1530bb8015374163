// Reads and checks the files of the lexicon once, so that no start has to: dist/lexicon holds their values as JSON.
import { join } from 'node:path';
import { buildValues } from '../dist/built-values.js';
import { indexFrames } from '../dist/coding/frames.js';
import { loadGrammar } from '../dist/coding/grammar.js';
import { loadCoder } from '../dist/coding/index.js';
import { openLexicon } from '../dist/lexicon.js';
import { loadActors } from '../dist/resolve/index.js';
import { root } from './ensure.mjs';

const lexicon = openLexicon(join(root, 'lexicon'));
buildValues(() => {
  const { frames } = loadCoder(lexicon);
  const actors = loadActors(lexicon);
  for (const language of ['fr', 'en', 'es']) {
    indexFrames(lexicon, frames, language, loadGrammar(lexicon.folder, language).participles);
    actors.words(language);
  }
  // Reads its tables when it is first asked for.
  void actors.gazetteer;
});
