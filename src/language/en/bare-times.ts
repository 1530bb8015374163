import type { BareTimeWords } from '../bare-times.js';

/** Words of time that stand bare in English news. */
// biome-ignore format: lists
export const bareTimes: BareTimeWords = {
  days: new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today', 'tomorrow']),
  parts: new Set(['morning', 'afternoon', 'evening', 'night']),
  articled: { articles: new Set(['last', 'this', 'next']), days: new Set(['week', 'month', 'year']), adjectives: new Set() },
  leads: { adverbs: new Set(['late', 'early', 'earlier', 'later']), preposition: 'on' },
  links: {
    preposition: 'in',
    nouns: new Set(['turn', 'response', 'return', 'retaliation', 'reply']),
    notBefore: new Set(['to', 'for', 'of', 'from']),
  },
  floating: {
    auxiliaries: new Set(['have', 'has', 'had', 'were', 'are']),
    words: new Set(['each', 'both', 'all']),
    participle: /(?:ed|en|[nl]t|ld|id|de|[mg]one?|un|put|cut)$/,
  },
  months: new Set(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']),
  before: new Set(['on', 'last', 'next', 'this', 'that', 'of', 'until', 'till', 'since', 'by', 'for', 'from', 'to', 'every', 'each', 'early', 'late', 'before', 'after', 'the', 'a', 'and', 'or', 'between', 'at', 'past', 'than', 'as', 'is', 'was', 'in', 'earlier', 'later', 'good', 'black', 'bloody', 'through']),
  after: new Set(['and', 'or', 'is', 'was', 'of', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'times', 'herald', 'telegraph', 'mirror']),
};
