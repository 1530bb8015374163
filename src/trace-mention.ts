import { join } from 'node:path';
import { z } from 'zod';
import type { ActorRef, AnalyzedText, LanguageCode, Mention, Sentence, Word } from './model.js';
import { readTable } from './tables.js';

/** How a side of a mention was found. */
export interface SideTrace {
  readonly side: 'source' | 'target' | 'speaker';
  readonly surface: string;
  readonly name: string;
  readonly code: string | null;
  /** From the actor's word up to the word that tells the act: "Kremlin ←nsubj— accusé"; null where it is not in the sentence. */
  readonly path: string | null;
  /** Why it is this actor, with this code. */
  readonly because: string;
}

/** What lies behind a mention. */
export interface MentionTrace {
  /** The word that the clause hangs on. */
  readonly head: string;
  readonly sides: readonly SideTrace[];
  readonly date: { readonly told: string; readonly because: string };
}

/** What a trace is made from. */
export interface TraceInput {
  readonly mention: Mention;
  /** The article as it is taken apart now. */
  readonly text: AnalyzedText;
  readonly lexiconFolder: string;
}

/**
 * The way through the tree from each side to the act, and by what rule the actor and the date were read; worked out again
 * from the stored text.
 *
 * @example
 * traceMention({ mention, text, lexiconFolder }).sides[0].path //=> "Pologne ←nsubj— condamné"
 */
export function traceMention({ mention, text, lexiconFolder }: TraceInput): MentionTrace {
  const sentence = text.sentences.find((one) => one.start <= mention.start && mention.start < one.end);
  const within = sentence?.words.filter((word) => word.start >= mention.start && word.end <= mention.end) ?? [];
  const head = sentence === undefined ? undefined : topmost(sentence, within);
  const trace = (side: SideTrace['side']) => (actor: ActorRef) => ({
    side,
    surface: actor.surface,
    name: actor.name,
    code: actor.code,
    path: sentence === undefined || head === undefined ? null : pathOf(sentence, actor.surface, head),
    because: reasonOf(actor, mention),
  });
  return {
    head: head?.form ?? '?',
    sides: [
      ...mention.sources.map(trace('source')),
      ...mention.targets.map(trace('target')),
      ...(mention.speaker === null ? [] : [trace('speaker')(mention.speaker)]),
    ],
    date: { told: dateText(mention), because: dateReason(mention, sentence, text.language, lexiconFolder) },
  };
}

/** The word of some that stands highest in the tree. */
function topmost(sentence: Sentence, words: readonly Word[]): Word | undefined {
  const depth = (word: Word): number => wayUp(sentence, word).length;
  return [...words].sort((a, b) => depth(a) - depth(b) || a.index - b.index)[0];
}

/** A word and those above it, up to the root. */
function wayUp(sentence: Sentence, word: Word): Word[] {
  const way = [word];
  for (let at = word; at.head >= 0; ) {
    at = sentence.words[at.head]!;
    if (way.includes(at)) return way;
    way.push(at);
  }
  return way;
}

/** "A ←x— B" where A hangs on B as x; from the actor up to where the ways meet, then down to the act. */
function pathOf(sentence: Sentence, surface: string, head: Word): string | null {
  const parts = new Set(surface.split(/[\s'’]+/).filter((part) => part !== ''));
  const named = topmost(
    sentence,
    sentence.words.filter((word) => parts.has(word.form)),
  );
  if (named === undefined) return null;
  const [up, down] = [wayUp(sentence, named), wayUp(sentence, head)];
  const meet = up.findIndex((word) => down.includes(word));
  if (meet < 0) return null;
  const rising = up
    .slice(0, meet + 1)
    .map((word, index) => (index === meet ? word.form : `${word.form} ←${word.deprel}— `));
  const falling = down.slice(0, down.indexOf(up[meet]!)).reverse();
  return rising.join('') + falling.map((word) => ` —${word.deprel}→ ${word.form}`).join('');
}

function reasonOf(actor: ActorRef, { dateFrom, dateTo }: Mention): string {
  const day = dateFrom ?? dateTo ?? 'an unknown day';
  const of = (id: string | null) => (id === null ? '' : ` of ${id.slice(id.indexOf(':') + 1)}`);
  switch (actor.type) {
    case 'Person':
      return actor.office === null
        ? 'a person without an office that the tables know of on that day'
        : `${actor.office}${of(actor.polity ?? actor.partOf)} on ${day}`;
    case 'Office':
      return `the office${of(actor.polity ?? actor.partOf)}, whoever held it on ${day}`;
    case 'Group':
      return `people${of(actor.partOf)}${actor.polity === null ? ', who do not act for it' : ''}`;
    case 'State':
      return spelled(actor) ? 'the state by its name' : `“${actor.surface}” stands for the state`;
    case 'Organization':
      if (actor.polity === actor.id) return 'an organisation that acts as itself';
      return `a body${of(actor.partOf)}${actor.polity === null ? ', which does not act for it' : ''}`;
  }
}

const spelled = ({ surface, name, aliases }: ActorRef) => [name, ...aliases].includes(surface);

function dateText({ date, dateFrom, dateTo, datePrecision }: Mention): string {
  if (date !== null) return date;
  return dateFrom === null ? `undated, by ${dateTo ?? '?'}` : `${dateFrom}…${dateTo} (${datePrecision})`;
}

const dateRow = z.object({ class: z.string(), forms: z.string() });

/** The words of the sentence that tell a time, by lexicon/<lang>/dates.tsv. */
function dateReason(
  { datePrecision }: Mention,
  sentence: Sentence | undefined,
  language: LanguageCode,
  lexiconFolder: string,
): string {
  if (datePrecision === 'unknown') return 'no time is told for it: only the publication bounds it';
  const rows = readTable(join(lexiconFolder, language, 'dates.tsv'), dateRow);
  const forms = new Set(
    rows.filter((row) => TIMES.test(row.class)).flatMap((row) => row.forms.toLowerCase().split(';')),
  );
  const isTime = ({ form }: Word) => forms.has(form.toLowerCase()) || /^(?:1[89]|20)\d\d$/.test(form);
  const told = sentence?.words.filter(isTime).map((word) => `“${word.form}”`) ?? [];
  return told.length > 0
    ? `told in the sentence: ${told.join(', ')}, counted from the publication`
    : 'not told in this sentence: the day of the account or of the lead';
}

/** Classes of words that by themselves name a time. */
const TIMES = /^(?:month|weekday|weekend|told|today|yesterday|tomorrow|before-yesterday|after-tomorrow|unit)/;
