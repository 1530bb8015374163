import type { RepairWords } from '../repairs/repair.js';

/** What the repairs look for in English. */
// biome-ignore format: lists
export const repairWords: RepairWords = {
  ownPart: { prepositions: new Set(['for', 'on', 'in']), nouns: new Set(['part', 'side', 'turn']) },
  joiners: [['as', 'well', 'as'], ['along', 'with'], ['together', 'with'], ['alongside'], ['in', 'concert', 'with']],
  objectJoiners: [['as', 'well', 'as'], ['along', 'with']],
  likewise: [['as', 'did'], ['as', 'does'], ['as', 'do'], ['as', 'has'], ['as', 'have'], ['as', 'had']],
  asides: new Set(['part', 'side', 'turn']),
  reporting: new Set(['acknowledge', 'add', 'announce', 'argue', 'assert', 'claim', 'comment', 'confirm', 'declare', 'disclose', 'explain', 'insist', 'note', 'observe', 'pledge', 'promise', 'recall', 'remark', 'reply', 'report', 'reveal', 'say', 'state', 'stress', 'tell', 'vow', 'warn', 'write']),
  asking: new Set(['accuse', 'appeal', 'ask', 'blame', 'call', 'condemn', 'criticise', 'criticize', 'demand', 'denounce', 'express', 'invite', 'offer', 'order', 'pledge', 'praise', 'promise', 'reject', 'request', 'thank', 'urge', 'vow', 'warn', 'welcome']),
  spans: new Set(['day', 'decade', 'hour', 'minute', 'month', 'week', 'year']),
  lettingKnow: null,
  intransitive: new Set(['agree', 'apologise', 'apologize', 'appeal', 'complain', 'insist', 'react', 'reply', 'respond', 'retaliate', 'vow']),
  participlesBefore: new Set(['following', 'concerning', 'regarding']),
  settings: new Set(['briefing', 'conference', 'evening', 'interview', 'message', 'morning', 'night', 'note', 'press', 'speech', 'statement']),
  days: new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today']),
  periods: new Set(['evening', 'month', 'morning', 'night', 'week', 'year']),
  roles: new Set(['adviser', 'advisor', 'ambassador', 'chancellor', 'chief', 'commander', 'counterpart', 'envoy', 'governor', 'head', 'king', 'leader', 'minister', 'president', 'premier', 'representative', 'secretary', 'senator', 'spokesman', 'spokesperson', 'spokeswoman']),
  departments: new Set(['ministry', 'department', 'minister', 'secretary']),
  of: 'of',
  fields: new Set(['affair', 'affairs', 'commerce', 'defence', 'defense', 'economy', 'energy', 'finance', 'health', 'interior', 'justice', 'state', 'trade', 'transport']),
  giving: new Set(),
  deeds: new Set(['begin', 'start', 'hold', 'stage', 'launch', 'organize', 'organise', 'mount', 'block', 'join', 'continue', 'resume', 'suspend']),
  polities: new Set(['republic', 'kingdom', 'federation', 'sultanate', 'principality', 'commonwealth']),
  steering: new Set(['allow', 'ask', 'authorise', 'authorize', 'cause', 'compel', 'convince', 'enable', 'encourage', 'force', 'help', 'instruct', 'invite', 'lead', 'order', 'permit', 'persuade', 'press', 'pressure', 'prompt', 'push', 'require', 'spur', 'tell', 'urge', 'warn']),
  timeRelation: 'obl:unmarked',
  reportedOnTop: true,
};
