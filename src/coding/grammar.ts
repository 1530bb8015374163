import { join } from 'node:path';
import { z } from 'zod';
import type { LanguageCode, Modality } from '../model.js';
import { readYaml } from '../tables.js';
import { participleOf } from './participles.js';

/**
 * The parts that a phrase may play for a predicate, whatever the language and whether the predicate is a verb or a
 * noun. `agent` and `object` are the logical ones (a passive's subject is its object), `content` is the clause or
 * infinitive that says what is said, wanted, refused, `purpose` an infinitive of aim, `manner` a participle clause
 * ("…, calling for his resignation"); the others name the sense of the preposition.
 */
export const slotNames = [
  'agent',
  'object',
  'to',
  'with',
  'against',
  'towards',
  'between',
  'about',
  'for',
  'from',
  'of',
  'by',
  'in',
  'near',
  'according',
  'circumstance',
  'content',
  'purpose',
  'manner',
] as const;
export type SlotName = (typeof slotNames)[number];

const words = z.array(z.string().min(1));
const modalities = z.enum(['actual', 'future', 'conditional', 'hypothetical', 'requested']);

const shape = z.strictObject({
  /** Surface forms of fused words, as the tree has them: «du» is de + le. */
  contractions: z.record(z.string(), z.string()).optional(),
  /** Sense of a preposition (its lemma, or several words): which slot the phrase fills. */
  prepositions: z.partialRecord(z.enum(slotNames), words),
  /** The preposition that marks a person as direct object: Spanish «a». */
  objectMark: z.string().optional(),
  /** Endings of infinitives and of their participles, which taggers may call adjectives: «condenado». */
  participles: z.record(z.string(), z.string()).optional(),
  /** Verbs that only say that somebody says; what they govern keeps its own modality. */
  speech: words,
  /** Verbs of saying by which somebody makes known what oneself does: announce. */
  announcing: words,
  /** Verbs by which somebody calls others to do something together: what they call them to is to come. */
  convening: words,
  /** Nouns that carry a statement («selon un communiqué de X»). */
  documents: words,
  /** Verbs of several words, by the one that says the same: «hacer saber» is to inform. */
  periphrases: z.record(z.string(), z.string()),
  /** Verbs that lend a noun their subject: «mener des discussions». */
  support: z.strictObject({
    /** The subject acts. */
    light: words,
    /** The subject undergoes: «recevoir le soutien de X». */
    passive: words,
    /** The noun is the subject: «des discussions ont eu lieu». */
    occur: words,
    /** The subject acts by what a preposition brings: «riposter par des tirs», "responded with arrests". */
    replying: words,
    /** The subject is a victim of what the noun names: «mourir dans un raid de X». */
    dying: words,
    /** The same of the object, or the subject of the passive: "wounded in an attack by X". */
    harming: words,
    /** The subject says that it did the deed: «reivindicar un atentado», «se attribuer». */
    claiming: words,
    /** It says who else did: «atribuir el ataque a X», "blame the attack on X". */
    blaming: words,
    /** Nouns for who undergoes what hangs on them: «fue objeto de una crítica de X», "was the target of an attack". */
    undergoing: words,
  }),
  /** Small words that make another verb of a verb: English "sign on", "call off". */
  particles: words.optional(),
  /** Those that are hardly prepositions. */
  bareParticles: words.optional(),
  /** Verbs that mean another thing with a reflexive: Spanish «marcharse» is to leave. */
  otherwiseReflexive: words.optional(),
  /** Participles that are another verb's in the passive: Spanish «fue muerto» is of matar. */
  passiveLemmas: z.record(z.string(), z.string()).optional(),
  /** Verbs after which a participle tells a state that lasts: "remain blocked" (remaining), "keep blocked" (keeping). */
  states: z.strictObject({ remaining: words, keeping: words }),
  /** Words of time, which do and undergo nothing, whatever the parser calls them. */
  times: words,
  /** How a future form ends; taggers give the tense to other forms of verbs they do not know. */
  futureEnding: z.string().optional(),
  /** What the infinitive takes to make the conditional, where it does: «déposer-aient», «depondr-ían». */
  conditionalEnding: z.string().optional(),
  /** Words for "each other". */
  mutual: words,
  /** Verbs whose participle says what a noun is against: «des sanctions visant X». */
  aiming: words,
  /** Words that count or portion out what follows: "one of the attacks". */
  partitives: words,
  /** Nouns for a breach: what is broken is not who broke it («violation de la résolution de X»). */
  breaches: words,
  /** Nouns that an adjective of nationality makes a state: «son voisin togolais». */
  peers: words,
  /** Auxiliaries that put a report of the future in the past («a dit qu'il enverrait», "said it would send"). */
  reportedFuture: words,
  /** Auxiliaries and modal verbs, by what they make of the verb below them. */
  modals: z.partialRecord(modalities, words),
  /** Adjectives, participles and nouns that, as predicates, put the infinitive below them in the time to come. */
  prospects: z.partialRecord(modalities, words),
  /** Verbs of duty that tell what is planned, where a day is given: «doit se rendre à X vendredi». */
  scheduling: words,
  /** Those of them that say that somebody can or may do it. */
  possibility: words,
  /** Verbs and adjectives that leave the infinitive below them true (begin, continue, be able). */
  implicative: words,
  /** Nouns for having decided. */
  decisions: words,
  /** The same, but that say it is not so (fail, refuse, avoid). */
  negative: words,
  /** Verbs of wishing: over an act that another is to do they are an appeal to do it ("wants Y to leave"). */
  wishes: words,
  /** Verbs that ask another for a thing, and over an infinitive tell what one means to do: "sought to deliver aid". */
  seeking: words,
  /** Possessives of who speaks: «notre peuple». */
  ownPossessives: words,
  /** Verbs of using an occasion, whose aim is done: «profiter de X pour appeler …». */
  using: words,
  /** Nouns whose genitive is the city that undergoes them, not who does them: «le pilonnage de Beyrouth». */
  ofCities: words,
  /** Verbs of fearing, whose clause may never come true. */
  fears: words,
  /** Light verbs whose object does what the infinitive behind them says: «a conduit X à négocier», «llevó a X a negociar». */
  steering: words,
  /** Verbs whose participle says who leads a group: «la coalition dirigée par X». */
  leading: words,
  carrying: words,
  /** Verbs of doing as others do: "suspended aid, joining X". */
  joining: words,
  /** Nouns of protest behind "in" that tell how something is done: «en protesta». */
  protesting: words,
  /** Verbs whose participle tells what a deed leads another to do: "…, prompting X to protest". */
  prompting: words,
  /** Conjunctions behind which a present is still to come: "until X disarms". */
  pending: words,
  /** Words of negation. */
  negation: words,
  /** Words that begin a condition, a purpose. */
  conditionMarks: words,
  purposeMarks: words,
  /** Adjectives and adverbs that make a noun or verb no fact: éventuel, possible, planned. */
  hedges: z.partialRecord(modalities, words),
});
type Shape = z.infer<typeof shape>;

/**
 * The function words of one language, as sets.
 *
 * Read from `lexicon/<language>/grammar.yaml`; adding a language means writing that file.
 */
export interface Grammar {
  readonly code: LanguageCode;
  readonly prepositions: ReadonlyMap<string, SlotName>;
  /** The first words of the prepositions of several words. */
  readonly prepositionOpenings: ReadonlySet<string>;
  readonly objectMark: string | null;
  readonly participles: Readonly<Record<string, string>>;
  readonly speech: ReadonlySet<string>;
  readonly announcing: ReadonlySet<string>;
  readonly convening: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly periphrases: ReadonlyMap<string, string>;
  readonly light: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  readonly occur: ReadonlySet<string>;
  readonly dying: ReadonlySet<string>;
  readonly harming: ReadonlySet<string>;
  readonly undergoing: ReadonlySet<string>;
  readonly replying: ReadonlySet<string>;
  readonly claiming: ReadonlySet<string>;
  readonly blaming: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly bareParticles: ReadonlySet<string>;
  readonly otherwiseReflexive: ReadonlySet<string>;
  readonly passiveLemmas: ReadonlyMap<string, string>;
  readonly remaining: ReadonlySet<string>;
  readonly keeping: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly futureEnding: RegExp | null;
  readonly conditionalEnding: RegExp | null;
  readonly mutual: ReadonlySet<string>;
  readonly aiming: ReadonlySet<string>;
  readonly partitives: ReadonlySet<string>;
  readonly breaches: ReadonlySet<string>;
  readonly peers: ReadonlySet<string>;
  readonly reportedFuture: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, Modality>;
  readonly prospects: ReadonlyMap<string, Modality>;
  readonly scheduling: ReadonlySet<string>;
  readonly possibility: ReadonlySet<string>;
  readonly implicative: ReadonlySet<string>;
  /** Nouns for having decided: what somebody's decision is to do is done, as where he decides to. */
  readonly decisions: ReadonlySet<string>;
  readonly negative: ReadonlySet<string>;
  readonly wishes: ReadonlySet<string>;
  readonly seeking: ReadonlySet<string>;
  readonly ownPossessives: ReadonlySet<string>;
  readonly using: ReadonlySet<string>;
  readonly ofCities: ReadonlySet<string>;
  readonly fears: ReadonlySet<string>;
  readonly steering: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  /** Verbs for what ships, planes and convoys bring: "carrying", "loaded with". */
  readonly carrying: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  readonly protesting: ReadonlySet<string>;
  readonly prompting: ReadonlySet<string>;
  readonly pending: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly conditionMarks: ReadonlySet<string>;
  readonly purposeMarks: ReadonlySet<string>;
  readonly hedges: ReadonlyMap<string, Modality>;
}

function inverted<K extends string>(groups: Partial<Record<K, string[]>>): ReadonlyMap<string, K> {
  const map = new Map<string, K>();
  for (const [key, list] of Object.entries(groups) as [K, string[]][]) for (const word of list) map.set(word, key);
  return map;
}

/** Prepositions as the tree has their words: «au cours de» and «à l'égard de» are «à le cours de», «à l' égard de». */
function withContractions<T>(
  map: ReadonlyMap<string, T>,
  contractions: Readonly<Record<string, string>>,
): ReadonlyMap<string, T> {
  const apart = (text: string) =>
    text
      .replace(/(?<=[\p{L}])'(?=\p{L})/gu, "' ")
      .split(' ')
      .map((word) => contractions[word] ?? word)
      .join(' ');
  return new Map([...map].map(([text, value]) => [apart(text), value]));
}

/** Verbs with their participles, which taggers may call adjectives. */
const withParticiples = (verbs: readonly string[], endings: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(verbs.flatMap((verb) => [verb, participleOf(verb, endings) ?? verb]));

export function loadGrammar(lexiconFolder: string, code: LanguageCode): Grammar {
  const read: Shape = readYaml(join(lexiconFolder, code, 'grammar.yaml'), shape);
  const prepositions = withContractions(inverted(read.prepositions), read.contractions ?? {});
  const several = [...prepositions.keys()].filter((text) => text.includes(' '));
  return Object.freeze({
    code,
    prepositions,
    prepositionOpenings: new Set(several.map((text) => text.slice(0, text.indexOf(' ')))),
    objectMark: read.objectMark ?? null,
    participles: read.participles ?? {},
    speech: new Set(read.speech),
    announcing: new Set(read.announcing),
    convening: withParticiples(read.convening, read.participles ?? {}),
    documents: new Set(read.documents),
    periphrases: new Map(Object.entries(read.periphrases)),
    light: new Set(read.support.light),
    passive: new Set(read.support.passive),
    // Of «avoir lieu», "take place" the verb is what a noun's governor shows.
    occur: new Set(read.support.occur.flatMap((group) => [group, group.split(' ')[0]!])),
    dying: new Set(read.support.dying),
    harming: withParticiples(read.support.harming, read.participles ?? {}),
    undergoing: new Set(read.support.undergoing),
    replying: new Set(read.support.replying),
    claiming: new Set(read.support.claiming),
    blaming: withParticiples(read.support.blaming, read.participles ?? {}),
    particles: new Set(read.particles ?? []),
    bareParticles: new Set(read.bareParticles ?? []),
    otherwiseReflexive: new Set(read.otherwiseReflexive ?? []),
    passiveLemmas: new Map(Object.entries(read.passiveLemmas ?? {})),
    remaining: new Set(read.states.remaining),
    keeping: new Set(read.states.keeping),
    times: new Set(read.times),
    conditionalEnding: read.conditionalEnding ? new RegExp(`^${read.conditionalEnding}`, 'iu') : null,
    futureEnding: read.futureEnding ? new RegExp(read.futureEnding, 'iu') : null,
    mutual: new Set(read.mutual),
    aiming: new Set(read.aiming),
    partitives: new Set(read.partitives),
    breaches: new Set(read.breaches),
    peers: new Set(read.peers),
    reportedFuture: new Set(read.reportedFuture),
    modals: inverted(read.modals),
    prospects: inverted(read.prospects),
    scheduling: new Set(read.scheduling),
    possibility: new Set(read.possibility),
    implicative: new Set(read.implicative),
    decisions: new Set(read.decisions),
    negative: new Set(read.negative),
    wishes: new Set(read.wishes),
    seeking: new Set(read.seeking),
    ownPossessives: new Set(read.ownPossessives),
    using: new Set(read.using),
    ofCities: new Set(read.ofCities),
    fears: new Set(read.fears),
    steering: new Set(read.steering),
    leading: new Set(read.leading),
    carrying: new Set(read.carrying),
    joining: new Set(read.joining),
    protesting: new Set(read.protesting),
    prompting: new Set(read.prompting),
    pending: new Set(read.pending),
    negation: new Set(read.negation),
    conditionMarks: new Set(read.conditionMarks),
    purposeMarks: new Set(read.purposeMarks),
    hedges: inverted(read.hedges),
  });
}
