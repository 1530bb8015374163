import type { ActorRef, EventDate, Evidence, Referents, Sentence, Word } from '../model.js';
import { ActPhrases, distinct } from './act-phrases.js';
import { type ActorFinder, type Found, isUnplaced, nobody, sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { MatchContext } from './match-context.js';
import { attendingSubject } from './occasions.js';
import { recallsOwn } from './recalls.js';
import { SourceReader } from './source-reader.js';
import { TargetReader } from './target-reader.js';

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

/** Fills the sides of acts from their slots, through the resolver. */
export class SideFiller {
  readonly finder: ActorFinder;
  private readonly phrases: ActPhrases;
  private readonly sources: SourceReader;
  private readonly targets: TargetReader;

  constructor(context: MatchContext, sentence: Sentence, referents: Referents) {
    this.phrases = new ActPhrases(context, sentence, referents);
    this.finder = this.phrases.finder;
    this.sources = new SourceReader(this.phrases);
    this.targets = new TargetReader(this.phrases);
  }

  /** `alone`: whether the act is an event with one side. */
  fill(act: Act, on: EventDate, speakers: readonly Word[], alone = false): Sides {
    const own = this.withoutGuess(act, on, this.sources.of(act, on));
    const joint = this.againstThird(act, on, own);
    if (joint) return joint;
    const found = this.withoutVenue(act, on, own, this.targets.of(act, on, own.actors));
    const targets = this.ownAuthorities(on, own, found);
    const named = own.actors.length > 0 ? own : this.around(act, on, speakers, targets);
    const sources = this.rivals(act, named, targets) ?? this.locals(act, named, targets) ?? named;
    const reciprocal = act.match.frame.reciprocal === true;
    const mutual = reciprocal
      ? this.mutual(act, on, speakers, sources, targets)
      : this.eachOther(act, sources, targets);
    if (mutual) return mutual;
    const [whole, evidence] = this.targets.completed(act, on, sources, targets, alone && act.inner === null);
    const [doers, others] = this.ofMainCountry(act, sources.actors, whole.actors);
    return {
      sources: distinct(doers),
      targets: distinct(others),
      reciprocal: reciprocal && whole.actors.length > 0,
      words: [...sources.words, ...(evidence === 'slot' ? whole.words : [])],
      evidence,
    };
  }

  /** Who does an act that names nobody: who does what it stands in, or what is done on its occasion. */
  private around(act: Act, on: EventDate, speakers: readonly Word[], targets: Found): Found {
    const above = this.sources.subjectAbove(act, on, speakers, targets);
    return above.actors.length > 0 ? above : attendingSubject(act, on, targets, this.finder, this.phrases.context);
  }

  /**
   * "The president urged Ghana to leave": of the only state that a text names is whoever has no other, but not who deals
   * with that state.
   */
  private withoutGuess(act: Act, on: EventDate, sources: Found): Found {
    const [source] = sources.actors;
    const isOffice =
      ['Office', 'Organization'].includes(source?.type ?? '') && /^...(?:GOV|LEG|MIL)$/.test(source?.code ?? '');
    if (!source?.country || !isOffice || !/^(?:0[1-7]|1[0-36])/.test(act.code ?? '')) return sources;
    if (sources.words.some((head) => this.namesState(head, on))) return sources;
    const met = this.phrases.first(['object', 'to', 'with', 'against'], act, on, { through: 'name' });
    const isItself = met.actors.some((a) => a.type === 'State' && a.country === source.country);
    return isItself ? nobody : sources;
  }

  /**
   * "The Ghanaian opposition criticised the government": its own, whatever government the text named last, where the
   * phrase names none.
   */
  private ownAuthorities(on: EventDate, sources: Found, targets: Found): Found {
    const country = sources.actors[0]?.country ?? null;
    const isPeople = sources.actors.every((a) => a.polity === null && a.country === country && a.type !== 'Person');
    const isAbroad = targets.actors.every(
      (a) => a.type === 'Organization' && /^...GOV$/.test(a.code ?? '') && a.country !== country,
    );
    if (country === null || targets.actors.length === 0 || !isPeople || !isAbroad) return targets;
    const isBare = (head: Word) =>
      hasClass([head], this.phrases.context.index.classes.get('LEADER')!) && !this.namesState(head, on);
    if (targets.words.length === 0 || !targets.words.every(isBare)) return targets;
    const own = this.phrases.referents.ofCountry(country, 'GOV');
    return own ? { actors: [own], words: targets.words } : targets;
  }

  /** True for a phrase that says of which state it speaks. */
  private namesState(head: Word, on: EventDate): boolean {
    const words = this.phrases.context.tree.subtree(head);
    return words.some((w) => this.finder.of(w, on, { through: 'name' }).some((a) => a.type === 'State'));
  }

  /** «le parti X a boycotté les élections du Bénin»: whoever does so, where nobody knows who it is, opposes those there. */
  private rivals({ match }: Act, sources: Found, targets: Found): Found | null {
    const country = targets.actors.find((target) => target.country !== null)?.country ?? null;
    const isTold = sources.actors.some((source) => source.country !== null) || !match.slots.has('agent');
    if (!match.frame.rivals || isTold || country === null) return null;
    const opposition = this.phrases.referents.ofCountry(country, 'OPP');
    return opposition && { actors: [opposition], words: sources.words };
  }

  /**
   * People of no known country whom unrest and violence happen to, or who make it, are of the country that the text is
   * about, where the other side is of no other; and of that in which the armed group or the people beside them are at
   * home: «tropas de la Cuarta Brigada combatieron con las FARC».
   */
  private ofMainCountry(
    { code }: Act,
    sources: readonly ActorRef[],
    targets: readonly ActorRef[],
  ): readonly [readonly ActorRef[], readonly ActorRef[]] {
    const all = [...sources, ...targets];
    if (!/^(?:1[4789]|20)/.test(code ?? '') || !all.some(isUnplaced)) return [sources, targets];
    const known = all.filter((a) => a.country !== null);
    const beside = known.every((a) => a.polity === null && a.type !== 'Person') ? (known[0]?.country ?? null) : null;
    const country = this.phrases.referents.mainCountry() ?? beside;
    if (country === null || known.some((a) => a.country !== country)) return [sources, targets];
    const placed = (a: ActorRef) => (isUnplaced(a) && this.phrases.referents.ofCountry(country, a.code!.slice(3))) || a;
    return [sources.map(placed), targets.map(placed)];
  }

  /** «mujeres ocuparon la catedral de Guatemala»: protesters of no known country are at home where they protest. */
  private locals({ match, code }: Act, sources: Found, targets: Found): Found | null {
    const [place, ...others] = targets.actors;
    if (!code?.startsWith('14') || sources.actors.length === 0 || !sources.actors.every(isUnplaced)) return null;
    if (place?.type !== 'State' || others.length > 0 || match.slots.has('against')) return null;
    const own = sources.actors.map((a) => this.phrases.referents.ofCountry(place.country!, a.code!.slice(3)));
    return own.every((a) => a !== null) ? { actors: own, words: sources.words } : null;
  }

  /** «convenu d'imposer des sanctions à X»: two that agree to act against a third do it together. */
  private againstThird(act: Act, on: EventDate, sources: Found): Sides | null {
    const isJoint = act.match.frame.compose === 'agree' && act.inner !== null && /^(?:1[6-9]|20)/.test(act.code ?? '');
    if (!isJoint || sources.actors.length === 0) return null;
    const partners = this.phrases.first(['with'], act, on, { through: 'name', not: sources.actors });
    const all = distinct([...sources.actors, ...partners.actors]);
    const { actors, words } = this.targets.of(act.inner!, on, all);
    if (actors.length === 0) return null;
    const named = [...sources.words, ...partners.words, ...words];
    return { sources: all, targets: distinct(actors), reciprocal: false, words: named, evidence: 'slot' };
  }

  /** Where two meet is no third partner: "Kenya and Somalia held talks in Norway". */
  private withoutVenue(act: Act, on: EventDate, sources: Found, targets: Found): Found {
    const [one, ...rest] = distinct(sources.actors);
    if (!act.match.frame.reciprocal || !one || rest.every((r) => sameSide(one, r))) return targets;
    return this.phrases.first(['with', 'between', 'object', 'against'], act, on, {
      through: 'name',
      not: sources.actors,
    });
  }

  /** "A and B accused each other", «A et B se sont accusés»: each is the other's target; so where they do it together. */
  private eachOther(act: Act, sources: Found, targets: Found): Sides | null {
    const { tree, grammar } = this.phrases.context;
    const { word, support } = act.match;
    // "Fighting between A and B", "relations between A and B were broken off": both are in one phrase, and each is the
    // other's target.
    const isMutualDeed = /^(?:05|16|19)/.test(act.code ?? '') && sources.actors.length === 0 && this.isBetween(act);
    const both = isMutualDeed ? distinct(targets.actors) : [];
    if (both.length >= 2 && both.some((b) => !sameSide(b, both[0]!))) return pair(both, targets.words);
    const all = distinct(sources.actors);
    // «ont échangé des tirs»: the verb itself says so; "pledged to cooperate": what they promise does.
    // «se sont dits préoccupés»: each says so of itself.
    const saysOfItself = tree.child(word, 'xcomp') !== null;
    const isMutual =
      act.match.frame.together !== undefined ||
      act.inner?.match.frame.reciprocal === true ||
      [word, support].some((w) => w !== null && grammar.mutual.has(w.lemma.toLowerCase())) ||
      tree
        .dependents(word)
        .some((w) => (w.feats.Reflex === 'Yes' && !saysOfItself) || grammar.mutual.has(w.lemma.toLowerCase())) ||
      this.isFight(act) ||
      this.isShared(act) ||
      // "Both countries recalled their envoys": from each other.
      (sources.words.length === 1 && act.code === '161' && recallsOwn(act, this.phrases.context));
    // «ont échangé des prisonniers»: whose these are is not told, so each other's.
    const isOfThem = (country: string) => all.some((a) => a.country === country);
    const isTold = targets.actors.some(({ country }) => country !== null && !isOfThem(country));
    // Two that put themselves on alert do so to nobody.
    const isPosture = act.code?.startsWith('15') === true && act.match.frame.together === undefined;
    if (all.length < 2 || isTold || isPosture || !isMutual || all.every((a) => sameSide(a, all[0]!))) return null;
    return pair(all, sources.words);
  }

  /** «los combates que sostienen A y B»: in a fight that two have each is the other's enemy. */
  private isFight({ code, match }: Act): boolean {
    const { index } = this.phrases.context;
    return (
      code?.startsWith('19') === true && match.support !== null && hasClass([match.word], index.classes.get('COMBAT')!)
    );
  }

  /** "A and B severed relations", «A y B reabrieron su frontera»: what two have between them. */
  private isShared({ match: { slots } }: Act): boolean {
    const { tree, index } = this.phrases.context;
    const isOf = (object: Word, name: string) =>
      hasClass([...tree.conjuncts(object), ...tree.dependents(object, 'amod')], index.classes.get(name)!);
    return (slots.get('object') ?? []).some(
      (object) => isOf(object, 'RELATIONS') || (isOf(object, 'BORDER') && object.feats.Number !== 'Plur'),
    );
  }

  /** Whether an act, or what is broken off or breaks down, is between some: "relations between A and B were severed". */
  private isBetween({ match: { slots } }: Act): boolean {
    const { tree, slots: parts } = this.phrases.context;
    const things = [...(slots.get('object') ?? []), ...(slots.get('agent') ?? [])];
    return (
      slots.has('between') ||
      things.some((o) => tree.dependents(o, 'nmod').some((part) => parts.preposition(part) === 'between'))
    );
  }

  /** The sides of a reciprocal act that stand in one phrase, or of which the speaker is one. */
  private mutual(act: Act, on: EventDate, speakers: readonly Word[], sources: Found, targets: Found): Sides | null {
    const withSpeaker = (known: ActorRef, words: readonly Word[]): Sides | null => {
      const other = this.partnerFromSpeaker(act, on, speakers, known);
      return other ? { sources: [other], targets: [known], reciprocal: true, words, evidence: 'slot' } : null;
    };
    if (targets.actors.length === 0) {
      // "Talks between A and B", «les chanceliers ont convenu»: the sides are both in one phrase.
      const between = this.phrases.first(['between'], act, on, { through: 'any' });
      // Also where the parser made two subjects of them.
      const subjects = act.match.slots.get('agent') ?? [];
      const doers = subjects.length > 1 ? subjects : [];
      const named = doers.flatMap((one) => this.finder.inPhrase(one, on, { through: 'name' }).actors);
      const all = distinct([...sources.actors, ...named, ...between.actors]);
      const words = [...sources.words, ...between.words];
      if (all.length >= 2) return pair(all, words);
      return all.length === 1 ? withSpeaker(all[0]!, words) : null;
    }
    if (sources.actors.length > 0) return null;
    const all = distinct(targets.actors);
    if (all.length >= 2 && this.isBetween(act)) return pair(all, targets.words);
    return withSpeaker(all[0]!, targets.words);
  }

  /** "State media of A confirmed talks with B": who confirms its talks takes part in them. */
  private partnerFromSpeaker(act: Act, on: EventDate, speakers: readonly Word[], known: ActorRef): ActorRef | null {
    if (!act.match.support || speakers.length === 0) return null;
    const [speaker] = this.finder.of(speakers[0]!, on, { through: 'name' });
    return speaker?.country && speaker.polity && !sameSide(speaker, known) ? speaker : null;
  }
}

/** The first of several against the others. */
function pair(all: readonly ActorRef[], words: readonly Word[]): Sides {
  const [one, ...rest] = all;
  const others = rest.filter((r, i) => !sameSide(one!, r) && rest.findIndex((other) => sameSide(other, r)) === i);
  return { sources: [one!], targets: others, reciprocal: others.length > 0, words, evidence: 'slot' };
}
