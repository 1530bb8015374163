import type { AnalyzedText } from '../../model.js';
import type { Actors } from '../lexicon/actors.js';
import { type ArticleContext, ArticleReferents } from './article-referents.js';

/**
 * What coding may ask about the phrases of one article: who they are, when things happened, where.
 *
 * @example
 * const referents = createReferents(loadActors(), language.analyze(text), { published: '2024-03-05' });
 * referents.resolve(sentence, head, date)[0]?.code //=> "RUSGOV"
 */
export function createReferents(actors: Actors, text: AnalyzedText, context: ArticleContext): ArticleReferents {
  return new ArticleReferents(actors, text, context);
}
