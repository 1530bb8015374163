import type { ActorRef, EventDate, Evidence, Referents, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { ActorFinder, type Found, type Look, nobody, placed, sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import type { Operator } from './frames.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';

/** Who does it and to whom. */
export interface Sides {
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly reciprocal: boolean;
  /** The words that name them, for the extent of the quote. */
  readonly words: readonly Word[];
  /** The weaker evidence of the two sides. */
  readonly evidence: Evidence;
}

const defaultTarget: readonly SlotName[] = ['object', 'to', 'against', 'with', 'towards', 'between', 'about'];
/** Where else in the clause a target may stand, the likeliest first. */
const otherTargets: readonly SlotName[] = [...defaultTarget, 'from', 'for', 'of'];
/** Operators done by who does the act below: «les livraisons belges ont été suspendues». */
const transparent = new Set<Operator>(['stop', 'attempt', 'order']);
/** Clauses and phrases that may name the target anywhere in them; for a protest also what it is in answer to. */
const clauseParts: readonly SlotName[] = ['purpose', 'manner', 'content', 'object'];
const objectOnly: readonly SlotName[] = ['object'];
const protestParts: readonly SlotName[] = [...clauseParts, 'about', 'for', 'towards', 'by', 'in', 'circumstance'];
/** Roots whose acts are said rather than done: their target may stand in what is said. */
const verbalRoots = new Set(['01', '02', '10', '11', '12', '13']);
/** Protest, coercion, assault, fight, mass violence: what happens inside countries too. */
const publicRoots = new Set(['14', '15', '17', '18', '19', '20']);

/** Fills the sides of acts from their slots, through the resolver. */
export class SideFiller {
  readonly finder: ActorFinder;

  constructor(
    private readonly context: MatchContext,
    sentence: Sentence,
    private readonly referents: Referents,
  ) {
    this.finder = new ActorFinder(context, sentence, referents);
  }

  /** `alone`: whether the act is an event with one side. */
  fill(act: Act, on: EventDate, speakers: readonly Word[], alone = false): Sides {
    const own = this.sources(act, on);
    const targets = this.withoutVenue(act, on, own, this.targets(act, on, own.actors));
    const sources = own.actors.length > 0 ? own : this.subjectAbove(act, on, speakers, targets);
    const reciprocal = act.match.frame.reciprocal === true;
    const mutual = reciprocal
      ? this.mutual(act, on, speakers, sources, targets)
      : this.eachOther(act, sources, targets);
    if (mutual) return mutual;
    const [found, evidence] = this.completed(act, on, sources, targets, alone && act.inner === null);
    return {
      sources: distinct(sources.actors),
      targets: distinct(found.actors),
      reciprocal: reciprocal && found.actors.length > 0,
      words: [...sources.words, ...(evidence === 'slot' ? found.words : [])],
      evidence,
    };
  }

  /** Where two meet is no third partner: "Kenya and Somalia held talks in Norway". */
  private withoutVenue(act: Act, on: EventDate, sources: Found, targets: Found): Found {
    const [one, ...rest] = distinct(sources.actors);
    if (!act.match.frame.reciprocal || !one || rest.every((r) => sameSide(one, r))) return targets;
    return this.first(['with', 'between', 'object', 'against'], act, on, { through: 'name', not: sources.actors });
  }

  /** "A and B accused each other", «A et B se sont accusés»: each is the other's target; so where they do it together. */
  private eachOther(act: Act, sources: Found, targets: Found): Sides | null {
    const all = distinct(sources.actors);
    const { tree, grammar } = this.context;
    const { word, support } = act.match;
    // «ont échangé des tirs»: the verb itself says so.
    const isMutual =
      act.match.frame.together !== undefined ||
      [word, support].some((w) => w !== null && grammar.mutual.has(w.lemma.toLowerCase())) ||
      tree.dependents(word).some((w) => w.feats.Reflex === 'Yes' || grammar.mutual.has(w.lemma.toLowerCase()));
    if (all.length < 2 || targets.actors.length > 0 || !isMutual || all.every((a) => sameSide(a, all[0]!))) return null;
    return pair(all, sources.words);
  }

  /** The sides of a reciprocal act that stand in one phrase, or of which the speaker is one. */
  private mutual(act: Act, on: EventDate, speakers: readonly Word[], sources: Found, targets: Found): Sides | null {
    const withSpeaker = (known: ActorRef, words: readonly Word[]): Sides | null => {
      const other = this.partnerFromSpeaker(act, on, speakers, known);
      return other ? { sources: [other], targets: [known], reciprocal: true, words, evidence: 'slot' } : null;
    };
    if (targets.actors.length === 0) {
      // "Talks between A and B", «les chanceliers ont convenu»: the sides are both in one phrase.
      const between = this.first(['between'], act, on, { through: 'any' });
      const all = distinct([...sources.actors, ...between.actors]);
      const words = [...sources.words, ...between.words];
      if (all.length >= 2) return pair(all, words);
      return all.length === 1 ? withSpeaker(all[0]!, words) : null;
    }
    if (sources.actors.length > 0) return null;
    const all = distinct(targets.actors);
    if (all.length >= 2 && (act.match.slots.get('between')?.length ?? 0) > 0) return pair(all, targets.words);
    return withSpeaker(all[0]!, targets.words);
  }

  private sources(act: Act, on: EventDate): Found {
    const named = this.namedSources(act, on);
    return named.actors.length > 0 ? named : this.authorities(act, on);
  }

  /** Who arrests or investigates foreigners in a country, where nobody is named, are its authorities. */
  private authorities(act: Act, on: EventDate): Found {
    const { word, slots } = act.match;
    if (!/^(09|173|174)/.test(act.code ?? '') || !this.context.tree.isPassive(word)) return nobody;
    for (const head of slots.get('in') ?? []) {
      const [place] = this.finder.of(head, on, { through: 'name', places: true });
      const found = place?.country ? this.referents.ofCountry(place.country, 'GOV') : null;
      const target = this.first(['object'], act, on, { through: 'any' }).actors[0];
      if (found && target && target.country !== found.country) return { actors: [found], words: [] };
    }
    return nobody;
  }

  private namedSources(act: Act, on: EventDate): Found {
    const names = act.match.frame.source ?? ['agent'];
    const own = this.first(names, act, on, { through: 'name' });
    if (own.actors.length === 0 && act.inner && transparent.has(act.match.frame.compose!))
      return this.namedSources(act.inner, on);
    // "Chadian tanks fired": the subject of a verb; what a noun of action belongs to is read as its genitive.
    const { word, support, lendsSide } = act.match;
    const lends = support !== null && lendsSide && this.context.tree.child(support, 'nsubj') !== null;
    const hasSubject = this.context.tree.isVerbal(word) || (lends && !this.context.tree.isPassive(support));
    if (own.actors.length > 0 || !hasSubject) return own;
    return this.first(names, act, on, { through: 'owner' });
  }

  private targets(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const names = act.match.frame.target ?? defaultTarget;
    // Where two meet is nobody's partner.
    const places = act.match.frame.reciprocal ? 'never' : isAtPlaces(act);
    const offered = isAnswer(act) ? this.first(['agent'], act.inner!, on, { through: 'owner', not: sources }) : nobody;
    if (offered.actors.length > 0) return offered;
    const own = this.first(names, act, on, { through: 'any', not: sources }, places);
    if (own.actors.length > 0 || !act.inner) return own;
    // Who is to act is who is asked; else whom the act would meet.
    const doer = this.first(['agent'], act.inner, on, { through: 'name', not: sources });
    if (doer.actors.length > 0) return doer;
    const owner = this.ownerAround(names, act, act.inner.match.word, on, { through: 'name', not: sources });
    return owner.actors.length > 0 ? owner : this.targets(act.inner, on, sources);
  }

  /** «protester contre la décision de X d'expulser …»: whose the noun is that the act below hangs on. */
  private ownerAround(names: readonly SlotName[], act: Act, inner: Word, on: EventDate, look: Look): Found {
    for (const head of names.flatMap((name) => act.match.slots.get(name) ?? [])) {
      if (head.upos !== 'NOUN' || head === inner || !this.holdsInner(head, inner)) continue;
      for (const owner of this.context.tree.dependents(head, 'nmod', 'amod', 'compound')) {
        const isOwner = relation(owner) !== 'nmod' || this.context.slots.preposition(owner) === 'of';
        const found = isOwner ? this.finder.inPhrase(owner, on, look) : nobody;
        if (found.actors.length > 0) return found;
      }
    }
    return nobody;
  }

  /** A target that the frame's own parts do not give: from what is said, the rest of the clause, or the act itself. */
  private completed(act: Act, on: EventDate, sources: Found, targets: Found, alone: boolean): [Found, Evidence] {
    if (sources.actors.length === 0) return [targets, 'slot'];
    if (isAgainstOthers(act, sources, targets)) {
      const others = this.elsewhere(act, on, sources.actors, alone);
      const abroad = others.actors.some((a) => a.country !== null && a.country !== sources.actors[0]!.country);
      return abroad ? [others, 'clause'] : [targets, 'slot'];
    }
    if (targets.actors.length > 0) return [this.athome(act, sources, targets), 'slot'];
    if (this.mayNameTargetInContent(act)) {
      const words = (act.match.slots.get('content') ?? []).flatMap((head) => this.context.tree.subtree(head));
      const said = this.finder.among(words, on, { through: 'name', not: sources.actors });
      if (said.actors.length > 0) return [said, 'clause'];
      // «menacé de s'en prendre aux Pays-Bas»: what is threatened happens to the place.
      const there = (act.code ?? '').startsWith('13')
        ? this.finder.among(words, on, { through: 'name', not: sources.actors, places: true })
        : nobody;
      if (there.actors.length > 0) return [there, 'clause'];
    }
    const warned = (act.code ?? '').startsWith('13') ? this.conditionDoer(act, on, sources.actors) : nobody;
    if (warned.actors.length > 0) return [warned, 'clause'];
    const wide = this.elsewhere(act, on, sources.actors, alone);
    if (wide.actors.length > 0) return [wide, 'clause'];
    const free = this.inFreeRelative(act, on, sources.actors);
    if (free.actors.length > 0) return [free, 'clause'];
    return [this.implied(act, sources.actors), 'implied'];
  }

  /** «menace de partir si X ne cède pas»: a threat is on who could fulfil its condition. */
  private conditionDoer(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const { tree, grammar, slots } = this.context;
    const verbs = [act.match.word, ...(act.match.slots.get('content') ?? [])];
    for (const clause of verbs.flatMap((verb) => tree.dependents(verb, 'advcl'))) {
      const marks = tree.dependents(clause, 'mark', 'advmod');
      if (!marks.some((mark) => grammar.conditionMarks.has(mark.lemma.toLowerCase()))) continue;
      for (const agent of slots.ofVerb(clause).get('agent') ?? []) {
        const found = this.finder.inPhrase(agent, on, { through: 'owner', not: sources });
        if (found.actors.length > 0) return found;
      }
    }
    return nobody;
  }

  /** «contra lo que llamó "actos" de X», "against what X did": an actor in the clause that stands for the target. */
  private inFreeRelative(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const { tree } = this.context;
    for (const name of act.match.frame.target ?? []) {
      for (const head of act.match.slots.get(name) ?? []) {
        if (head.upos !== 'PRON' && head.upos !== 'DET' && !tree.isVerbal(head)) continue;
        const found = this.finder.among(tree.subtree(head), on, { through: 'name', not: sources });
        if (found.actors.length > 0) return found;
      }
    }
    return nobody;
  }

  /** Whom a state arrests, bans or puts under curfew are its own people where no other country is named. */
  private athome(act: Act, sources: Found, targets: Found): Found {
    const country = sources.actors[0]?.country ?? null;
    if (country === null || !(act.code ?? '').startsWith('17') || targets.actors.some((a) => a.country !== null))
      return targets;
    return this.ofCountry(country, 'CVL', sources.actors);
  }

  /** An actor in another part of the clause. */
  private elsewhere(act: Act, on: EventDate, sources: readonly ActorRef[], alone: boolean): Found {
    // Where an act that is asked for would happen tells on whom; so where one agrees to build or open something.
    const places = isAtPlaces(act) || (act.inner ? !isMeeting(act.inner) : act.match.frame.compose === 'agree');
    const look: Look = { through: 'any', not: sources };
    const isProtest = (act.code ?? '').startsWith('14');
    const direct = isProtest ? nobody : this.inAnyPart(act, on, look, places);
    if (direct.actors.length > 0) return direct;
    const { tree } = this.context;
    if (isProtest) {
      const opposed = this.opposedBelow(act, on, look);
      if (opposed.actors.length > 0) return opposed;
    }
    // A resignation or a curfew needs no other side; one far from it is not its own.
    const single = alone && !givesWay(act);
    for (const name of isProtest ? protestParts : single ? objectOnly : clauseParts) {
      for (const head of act.match.slots.get(name) ?? []) {
        const found = this.finder.among(tree.subtree(head), on, { through: 'name', not: sources, places });
        if (found.actors.length > 0) return found;
      }
    }
    return (single && !isProtest) || isMeeting(act) ? nobody : this.first(['near', 'in'], act, on, look, places);
  }

  /** «une grève pour protester contre X»: whom the clause of a protest's aim says it is against. */
  private opposedBelow(act: Act, on: EventDate, look: Look): Found {
    for (const name of clauseParts) {
      for (const clause of act.match.slots.get(name) ?? []) {
        if (!this.context.tree.isVerbal(clause)) continue;
        for (const head of this.context.slots.ofVerb(clause).get('against') ?? []) {
          const found = this.finder.inPhrase(head, on, look);
          if (found.actors.length > 0) return found;
        }
      }
    }
    return nobody;
  }

  /** An actor in any part of the act, or of the act it governs. */
  private inAnyPart(act: Act, on: EventDate, look: Look, places: boolean): Found {
    const own = this.first(otherTargets, act, on, look, places);
    return own.actors.length > 0 || !act.inner ? own : this.inAnyPart(act.inner, on, look, places);
  }

  /**
   * Who does the act that this one stands in, where it names nobody itself: "marched in defiance of X", «publicó una
   * carta donde pide». Only for what is said or demanded: an attack beside another need not be by the same.
   */
  private subjectAbove(act: Act, on: EventDate, speakers: readonly Word[], targets: Found): Found {
    const { tree, slots, grammar } = this.context;
    const named = (act.match.slots.get('agent') ?? []).some(
      (w) => w.upos !== 'PRON' && w !== act.match.word && !grammar.documents.has(w.lemma.toLowerCase()),
    );
    if (named || targets.actors.length === 0 || !isSaid(act) || act.match.frame.reciprocal) return nobody;
    for (const above of tree.ancestors(act.match.word)) {
      if (!tree.isVerbal(above)) continue;
      for (const agent of slots.ofVerb(above).get('agent') ?? []) {
        if (speakers.includes(agent)) return nobody;
        const found = this.finder.inPhrase(agent, on, { through: 'name', not: targets.actors });
        if (found.actors.length > 0) return found;
      }
      if (relation(above) !== 'xcomp' && relation(above) !== 'conj') return nobody;
    }
    return nobody;
  }

  /**
   * Whom an act at home is about where nobody is named: who protests does so against the government, and who imposes a
   * curfew, or threatens to, imposes it on the people.
   */
  private implied(act: Act, sources: readonly ActorRef[]): Found {
    const country = sources[0]?.country ?? null;
    const code = act.code ?? '';
    if (country === null) return nobody;
    // Members of a government protest against it too.
    if (code.startsWith('14')) return this.ofCountry(country, 'GOV', []);
    if (/^(172|132|0?81|175|137)/.test(code)) return this.ofCountry(country, 'CVL', sources);
    const heads = (act.match.frame.target ?? defaultTarget).flatMap((name) => act.match.slots.get(name) ?? []);
    const isPeople = publicRoots.has(code.slice(0, 2)) && heads.some((head) => this.isOfSide(head, sources));
    return isPeople ? this.ofCountry(country, 'CVL', sources) : nobody;
  }

  private ofCountry(country: string, role: 'GOV' | 'CVL', sources: readonly ActorRef[]): Found {
    const actor = this.referents.ofCountry(country, role);
    return actor && !sources.some((s) => sameSide(s, actor)) ? { actors: [actor], words: [] } : nobody;
  }

  /** True for a noun with the nationality of the source: what it does to its own. */
  private isOfSide(head: Word, sources: readonly ActorRef[]): boolean {
    const { tree, isNationality } = this.context;
    return tree
      .dependents(head, 'amod', 'compound', 'nmod')
      .some(
        (child) =>
          isNationality(child) &&
          this.finder
            .of(child, undated, { through: 'name' })
            .some((a) => sources.some((s) => s.country === a.country && s.country !== null)),
      );
  }

  /** The actors of the first phrase that has any beside those already on the other side. */
  private first(
    names: readonly SlotName[],
    act: Act,
    on: EventDate,
    look: Look,
    places: boolean | 'never' = false,
  ): Found {
    let unplaced: Found = nobody;
    for (const name of names) {
      for (const head of act.match.slots.get(name) ?? []) {
        if (name !== 'agent' && act.inner && this.holdsInner(head, act.inner.match.word)) continue;
        const found = this.finder.inPhrase(head, on, {
          ...look,
          places: places !== 'never' && (places || placed.has(name)),
        });
        if (found.actors.some((a) => a.country !== null)) return found;
        // Rebels of no known country stand back for who is known: "the rebel Workers' Party of X".
        if (unplaced.actors.length === 0) unplaced = found;
      }
    }
    return unplaced;
  }

  /** What is threatened or demanded is no addressee; a name is, also where the parser hung the rest on it. */
  private holdsInner(head: Word, inner: Word): boolean {
    return head === inner || (head.upos !== 'PROPN' && this.context.tree.isBelow(inner, head));
  }

  /** "State media of A confirmed talks with B": who confirms its talks takes part in them. */
  private partnerFromSpeaker(act: Act, on: EventDate, speakers: readonly Word[], known: ActorRef): ActorRef | null {
    if (!act.match.support || speakers.length === 0) return null;
    const [speaker] = this.finder.of(speakers[0]!, on, { through: 'name' });
    return speaker?.country && speaker.polity && !sameSide(speaker, known) ? speaker : null;
  }

  private mayNameTargetInContent(act: Act): boolean {
    return (
      act.match.frame.target === undefined &&
      verbalRoots.has((act.code ?? '').slice(0, 2)) &&
      act.match.frame.speech === true
    );
  }
}

/** A protest whose only target is where it takes place may be against somebody else: what it is for tells. */
const isAgainstOthers = (act: Act, sources: Found, targets: Found): boolean =>
  (act.code ?? '').startsWith('14') &&
  targets.actors.length > 0 &&
  targets.actors.every((t) => t.country === sources.actors[0]?.country);

/**
 * "Agreed to Swiss mediation", "rejected Ghana's offer", "refused to answer a letter of Togo asking for …": the other
 * side is who does what is accepted or refused, or asks for it.
 */
const isAnswer = ({ match, inner }: Act): boolean =>
  inner !== null &&
  ['agree', 'accept', 'refuse'].includes(match.frame.compose ?? '') &&
  (inner.match.trigger.pos === 'n' || ['appeal', 'demand'].includes(inner.match.frame.compose ?? ''));

/** An act of words: demands, criticism, refusals, threats. */
const isSaid = (act: Act): boolean => /^1[0-3]/.test(act.code ?? '');

/** Who lets somebody or something in, or through, does so for another: "opened a bridge to allow food into X". */
const givesWay = (act: Act): boolean => (act.code ?? '').startsWith('086');

/** Where somebody meets is nobody's side: "the ministers met in Geneva". */
const isMeeting = ({ match }: Act): boolean => match.frame.reciprocal === true && match.trigger.pos === 'v';

/** What is attacked, seized, patrolled may be a place, which stands for its country. */
const isAtPlaces = (act: Act): boolean => publicRoots.has((act.code ?? '').slice(0, 2));

/** The first of several against the others. */
function pair(all: readonly ActorRef[], words: readonly Word[]): Sides {
  const [one, ...rest] = all;
  const others = rest.filter((r, i) => !sameSide(one!, r) && rest.findIndex((other) => sameSide(other, r)) === i);
  return { sources: [one!], targets: others, reciprocal: others.length > 0, words, evidence: 'slot' };
}

const undated: EventDate = Object.freeze({ date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' });

function distinct(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter((a, i) => actors.findIndex((b) => b.id === a.id) === i);
}
