import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.js';
import { type Lexicon, overlayFiles } from '../lexicon.js';
import type { LanguageCode } from '../model.js';
import { readYaml } from '../tables.js';
import type { Codebook } from './codebook.js';
import { slotNames } from './grammar.js';
import { participleOf } from './participles.js';

/** A function of the act below: to demand, to refuse, to stop it … */
export const operators = [
  'appeal',
  'agree',
  'accept',
  'intend',
  'demand',
  'refuse',
  'threaten',
  'stop',
  'attempt',
  'order',
  'protest',
  'accuse',
  'consider',
  'deny',
] as const;
export type Operator = (typeof operators)[number];

const slot = z.enum(slotNames);
const classNames = z.array(z.string().regex(/^[A-Z][A-Z_]+$/));
/** For each slot (or `any`, the whole phrase): it must hold a word of one of these classes. */
const condition = z.partialRecord(z.enum([...slotNames, 'any']), classNames);
const code = z.string().regex(/^\d{2,4}$/);

const triggers = z.strictObject({
  v: z.array(z.string().min(1)).optional(),
  n: z.array(z.string().min(1)).optional(),
  a: z.array(z.string().min(1)).optional(),
});
const examples = z.array(z.string().regex(/ => /)).min(1);

const frameShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  /**
   * Absent on pure operators ("suspend", "end"), which code only together with what they govern, and on idioms, which
   * have neither topic nor operator.
   */
  code: code.optional(),
  /** A code that counts only inside an operator: "reforms" is no event, to demand them is one (104). */
  topic: code.optional(),
  /** A topic that is an act only for who asks for it or is against it: who passes a law does nothing to anybody. */
  asked: z.boolean().optional(),
  source: z.array(slot).optional(),
  target: z.array(slot).optional(),
  /**
   * Codes of what it answers, by their beginnings: where it names no target, that is who did such a thing to its source
   * before in the article («rejeta ces accusations»).
   */
  answers: z.array(z.string().regex(/^\d{2,4}$/)).optional(),
  /** Both sides do the same: one node, mirrored rows in exports. */
  reciprocal: z.boolean().optional(),
  /** The code where several sides do it together: manoeuvres that two armies begin are cooperation. */
  together: code.optional(),
  /** What a bare genitive of the noun is: «le soutien de Moscou» (agent) or "the invasion of Kuwait" (object). */
  genitive: z.enum(['agent', 'object']).optional(),
  /** How it combines with the act it governs: see lexicon/codebook/purposes.tsv and compose.tsv. */
  compose: z.enum(operators).optional(),
  /** The act is itself a saying: its content is told by its source, and may name its target. */
  speech: z.boolean().optional(),
  /** An event without a target is one (a protest, a mobilisation). */
  alone: z.boolean().optional(),
  /** The word means this only where it is negated: who does not hesitate to strike threatens to. */
  negated: z.boolean().optional(),
  /** Who does it, where no country of theirs is told, is the opposition of the target: who boycotts elections. */
  rivals: z.boolean().optional(),
  /** Coded only where the sentence holds nothing else: a bare statement. */
  weak: z.boolean().optional(),
  /** Nouns that may do the act without being an actor: a bomb kills; a train or a comedian that does is no event. */
  instruments: classNames.optional(),
  when: condition.optional(),
  unless: condition.optional(),
  /** The word means this only over what is asked for, not over what is told as a fact. */
  unlessFact: z.boolean().optional(),
  /** Like `unless`, but not where fighters do it: gunmen attack stadiums and concerts too. */
  unlessFighters: condition.optional(),
  /** A closer code where a condition holds; the first that does. */
  refine: z.array(z.strictObject({ code, when: condition })).optional(),
  fr: triggers.optional(),
  en: triggers.optional(),
  es: triggers.optional(),
  ex: z.strictObject({ fr: examples.optional(), en: examples.optional(), es: examples.optional() }),
});

export type Condition = z.infer<typeof condition>;

/**
 * A row of the lexicon: words that report an event of one code, and which of their arguments are its sides.
 *
 * See lexicon/frames/ for the rows and README «How to add a frame».
 */
export type Frame = z.infer<typeof frameShape> & { readonly rank: number };

/** Words that report nothing together: «tomar protesta» is to swear in. */
export const isIdiom = ({ code, topic, compose }: Frame): boolean => (code ?? topic ?? compose) === undefined;

/** A word or group of words that makes a frame fire. */
export interface Trigger {
  readonly frame: Frame;
  readonly pos: 'v' | 'n' | 'a';
  /** Lemma of the word that heads the group. */
  readonly head: string;
  /** The others, which must stand below the head: lemmas, or in capitals the name of a word class. */
  readonly others: readonly string[];
  /** The verb must be reflexive: «s'entretenir», «reunirse». */
  readonly reflexive: boolean;
}

/** The words of a class. */
export interface WordClass {
  /** Lemmas; several words joined by a space. */
  readonly members: ReadonlySet<string>;
  /** The members of several words, word by word. */
  readonly groups: readonly (readonly string[])[];
}

/** Frames and word classes of one language, indexed by the lemma of the trigger's head. */
export interface FrameIndex {
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
  readonly classes: ReadonlyMap<string, WordClass>;
}

/** Reads all frames, checks ids, codes and class names. */
export function loadFrames(lexicon: Lexicon, codebook: Codebook): readonly Frame[] {
  const seen = new Map<string, string>();
  const frames: Frame[] = [];
  for (const file of yamlFiles(lexicon, 'frames')) {
    for (const row of readYaml(file, z.array(frameShape), !file.startsWith(lexicon.folder))) {
      const other = seen.get(row.id);
      if (other)
        throw new DataError('malformed', `${file}: frame ${row.id} stands in ${other} too; give it another id`);
      seen.set(row.id, file);
      for (const wanted of [row.code, row.topic, row.together, ...(row.refine ?? []).map((r) => r.code)])
        if (wanted) codebook.entry(wanted);
      frames.push(Object.freeze({ ...row, rank: frames.length }));
    }
  }
  return Object.freeze(frames);
}

/** Reads a language's word classes and lays out the triggers of its frames. */
export function indexFrames(
  lexicon: Lexicon,
  frames: readonly Frame[],
  language: LanguageCode,
  participles: Readonly<Record<string, string>>,
): FrameIndex {
  const classes = loadClasses(lexicon, language);
  const triggers = new Map<string, Trigger[]>();
  for (const frame of frames) {
    for (const name of classesOf(frame)) {
      if (!classes.has(name)) throw missingClass(name, frame, lexicon);
    }
    for (const pos of ['v', 'n', 'a'] as const) {
      for (const text of frame[language]?.[pos] ?? []) {
        const trigger = parseTrigger(text, pos, frame, language);
        for (const word of [trigger.head, ...trigger.others])
          if (isClassName(word) && !classes.has(word)) throw missingClass(word, frame, lexicon);
        for (const head of headsOf(trigger, classes)) put(triggers, head, trigger);
        const adjective = pos === 'v' ? participleOf(trigger.head, participles) : null;
        if (adjective) put(triggers, adjective, trigger);
      }
    }
  }
  for (const list of triggers.values())
    list.sort((a, b) => negated(b) - negated(a) || specificity(b) - specificity(a) || a.frame.rank - b.frame.rank);
  return { triggers, classes };
}

/** What a word means under negation goes before what it means else. */
const negated = ({ frame }: Trigger): number => (frame.negated ? 1 : 0);

/** Class names stand in capitals among a trigger's words. */
export const isClassName = (word: string): boolean => /^[A-Z][A-Z_]+$/.test(word);

const missingClass = (name: string, frame: Frame, lexicon: Lexicon) =>
  new DataError(
    'malformed',
    `${join(lexicon.folder, 'classes')}: class ${name}, used by frame ${frame.id}, is missing`,
  );

const classShape = z.record(
  z.string().regex(/^[A-Z][A-Z_]+$/),
  z.strictObject({ fr: z.array(z.string()), en: z.array(z.string()), es: z.array(z.string()) }),
);

/** Words by class; an overlay may add words to a class of the package, or classes of its own. */
function loadClasses(lexicon: Lexicon, language: LanguageCode): Map<string, WordClass> {
  const classes = new Map<string, Set<string>>();
  const packaged = new Set<string>();
  for (const file of yamlFiles(lexicon, 'classes')) {
    const inPackage = file.startsWith(lexicon.folder);
    for (const [key, words] of Object.entries(readYaml(file, classShape, !inPackage))) {
      if (inPackage && packaged.has(key))
        throw new DataError('malformed', `${file}: class ${key} stands in another file too`);
      if (inPackage) packaged.add(key);
      // Words are looked up in small letters, acronyms too: «ONG», "TNT".
      classes.set(key, new Set([...(classes.get(key) ?? []), ...words[language].map((word) => word.toLowerCase())]));
    }
  }
  return new Map([...classes].map(([name, members]) => [name, { members, groups: groupsOf(members) }]));
}

const groupsOf = (members: ReadonlySet<string>) =>
  [...members].filter((member) => member.includes(' ')).map((member) => member.split(' '));

/** The files of a folder of the lexicon: those of the overlays, then those of the package. */
function yamlFiles(lexicon: Lexicon, folder: string): string[] {
  const within = join(lexicon.folder, folder);
  const packaged = readdirSync(within).filter((file) => file.endsWith('.yaml'));
  return [...overlayFiles(lexicon, folder, ''), ...packaged.sort().map((file) => join(within, file))];
}

/** The words that head a group: all of a class where a class does ("higher WAGE"). */
function headsOf({ head }: Trigger, classes: ReadonlyMap<string, WordClass>): readonly string[] {
  return isClassName(head) ? [...classes.get(head)!.members].filter((member) => !member.includes(' ')) : [head];
}

function put(triggers: Map<string, Trigger[]>, head: string, trigger: Trigger): void {
  const list = triggers.get(head);
  if (list) list.push(trigger);
  else triggers.set(head, [trigger]);
}

/** More words and more conditions first: «mettre en garde» before «mettre», "sign a ceasefire" before "sign". */
const specificity = (trigger: Trigger): number =>
  2 * trigger.others.length +
  // «couper les ponts» before [couper ROAD].
  0.5 * trigger.others.filter((other) => !isClassName(other)).length +
  (trigger.reflexive ? 1 : 0) +
  3 * Object.keys(trigger.frame.when ?? {}).length;

function classesOf(frame: Frame): string[] {
  const conditions = [frame.when, frame.unless, frame.unlessFighters, ...(frame.refine ?? []).map((r) => r.when)];
  return [...(frame.instruments ?? []), ...conditions.flatMap((c) => (c ? Object.values(c).flat() : []))];
}

const englishPrepositions = new Set(['of', 'in', 'for', 'to', 'on', 'with', 'against', 'from', 'by', 'at', 'over']);

/**
 * Finds the head of a group: the first word, but the last of an English noun group without a preposition
 * ("phone call", but "show of force").
 */
function parseTrigger(text: string, pos: Trigger['pos'], frame: Frame, language: LanguageCode): Trigger {
  let lemmas = text.split(' ');
  let reflexive = false;
  if (pos === 'v' && language === 'fr' && /^(se |s')/.test(text)) {
    reflexive = true;
    lemmas = text.replace(/^(se |s')/, '').split(' ');
  }
  if (pos === 'v' && language === 'es' && /[aeií]rse$/.test(lemmas[0]!)) {
    reflexive = true;
    lemmas[0] = lemmas[0]!.slice(0, -2);
  }
  const last = language === 'en' && pos === 'n' && !lemmas.some((l) => englishPrepositions.has(l));
  const head = last ? lemmas.at(-1)! : lemmas[0]!;
  const others = last ? lemmas.slice(0, -1) : lemmas.slice(1);
  return { frame, pos, head, others, reflexive };
}
