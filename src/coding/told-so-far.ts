import type { ActorRef, Referents, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { withAccuser } from './accusers.js';
import { isUnplaced, shareSide } from './actor-finder.js';
import { withAnnouncer } from './announced.js';
import { isPresentParticiple } from './clause-forms.js';
import type { Act } from './composition.js';
import { withFirstPerson } from './first-person.js';
import { type ToldHere, withJustTold } from './just-told.js';
import type { MatchContext } from './match-context.js';
import { withQuarrelBefore } from './recalls.js';
import { type Retrospect, type Told, withBlamed, withCaptor, withDeedBefore, withProvoker } from './remarks.js';
import type { Sides } from './sides.js';

/** Demands, criticism, refusals, threats, sanctions: CAMEO 10 to 13, 16 and 17. */
const hostile = /^1[012367]/;

/** Breaking with somebody, arresting, summoning: what may be done for something that one accuses them of. */
const coercive = /^(?:16|17|114)/;

/** What the sentences before and the sentence itself told: the sides that an act leaves to be understood come from it. */
export class ToldSoFar {
  /** The sources of the sentence's acts, by their verb or noun. */
  readonly doers = new Map<Word, readonly ActorRef[]>();
  /** The same in the order in which they are told. */
  private readonly here: ToldHere[] = [];
  private readonly told: Told[] = [];
  /** The targets of hostile acts, by their verb. */
  private readonly targets = new Map<Word, readonly ActorRef[]>();
  /** The targets of all acts, by their verb. */
  private readonly met = new Map<Word, readonly ActorRef[]>();
  /** Who breaks with, arrests or summons somebody, by the verb. */
  private readonly coercers = new Map<Word, readonly ActorRef[]>();

  /** @param before what the sentences before told */
  constructor(
    private readonly before: readonly Told[],
    private readonly sentence: Sentence,
    private readonly sentences: readonly Sentence[],
    private readonly referents: Referents,
    private readonly context: MatchContext,
  ) {}

  /** Keeps an event for those that are told after it. */
  note({ code, match: { word } }: Act, event: Told): void {
    const { sources, targets } = event;
    if (hostile.test(code ?? '')) this.targets.set(word, targets);
    if (coercive.test(code ?? '')) this.coercers.set(word, sources);
    this.met.set(word, targets);
    this.told.push(event);
    if (sources.length > 0) this.doers.set(word, sources);
    if (sources.some((source) => source.country !== null || source.code?.startsWith('IGO')))
      this.here.push({ word, sources });
  }

  /** The sides with what the sentence leaves to be understood: who speaks, and what was told before. */
  completed(act: Act, filled: Sides, speaker: ActorRef | null): Sides {
    const own = withAnnouncer(act, withFirstPerson(act.match, filled, speaker, this.context), speaker, this.context);
    const accusing = withAccuser(act, own, this.coercers, this.context);
    const placed = this.withVictimsPlaced(act, accusing);
    const answered = this.withAnswered(act, this.withTargetBefore(act, placed));
    const replied = withJustTold(act, answered, this.here, this.context);
    const back = this.back();
    const judged = withDeedBefore(act, withQuarrelBefore(act, replied, back), back);
    return withProvoker(act, withCaptor(act, withBlamed(act, judged, back), back), back);
  }

  /** "Rammed a Ghanaian ship, wounding three sailors": people of no known country are of whom the main act was done to. */
  private withVictimsPlaced({ code, match: { word } }: Act, sides: Sides): Sides {
    const isHarm = /^(?:1[89]|20)/.test(code ?? '') && sides.targets.length > 0 && sides.targets.every(isUnplaced);
    if (!isHarm || relation(word) !== 'advcl' || !isPresentParticiple(word)) return sides;
    const { tree } = this.context;
    const above = tree.parent(word);
    const verbs = above ? [above, ...tree.conjuncts(tree.firstConjunct(above))] : [];
    const country = verbs.flatMap((verb) => this.met.get(verb) ?? []).find((target) => target.country)?.country;
    if (!country || !this.referents.ofCountry(country, 'GOV')) return sides;
    const targets = sides.targets.map((one) => this.referents.ofCountry(country, one.code!.slice(3)) ?? one);
    return { ...sides, targets };
  }

  back(): Retrospect {
    const { before, sentence, sentences, context } = this;
    return { before: [...before, ...this.told], sentence, sentences, context };
  }

  /**
   * A hostile act without a target goes on against that of the hostile verb it is joined to: "expelled two envoys of X
   * and threatened to close the border".
   */
  private withTargetBefore({ code, match }: Act, sides: Sides): Sides {
    const { word, slots } = match;
    if (sides.targets.length > 0 || sides.sources.length === 0 || !hostile.test(code ?? '')) return sides;
    const { tree } = this.context;
    // «exigió a X … y acusó a la oposición»: against somebody, though nobody knows whose.
    const isOwn = (w: Word) => tree.dependents(w, 'nmod', 'det').some(({ feats }) => feats.Poss === 'Yes');
    const isSomebody = (w: Word) =>
      !['none', 'place'].includes(this.referents.kind(this.sentence, w.index)) && !isOwn(w);
    if ((slots.get('object') ?? []).some(isSomebody)) return sides;
    const first = tree.firstConjunct(word);
    const isOfAnother = tree.isVerbal(word) && tree.child(word, 'nsubj') !== null;
    const targets = first === word || isOfAnother ? undefined : this.targets.get(first);
    return targets && targets.length > 0 ? { ...sides, targets } : sides;
  }

  /** "Rejected the accusation": the target of an answer is who did to its source what it answers. */
  private withAnswered({ match: { frame } }: Act, sides: Sides): Sides {
    if (!frame.answers || sides.targets.length > 0 || sides.sources.length === 0) return sides;
    const isOwn = (actors: readonly ActorRef[]) => shareSide(actors, sides.sources);
    const answered = this.back().before.findLast(
      (e) => frame.answers!.some((code) => e.cameo.startsWith(code)) && isOwn(e.targets) && !isOwn(e.sources),
    );
    return answered ? { ...sides, targets: answered.sources, evidence: 'implied' } : sides;
  }
}
