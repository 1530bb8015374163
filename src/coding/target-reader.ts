import type { ActorRef, EventDate, Evidence, Word } from '../model.js';
import { relation } from '../sentence.js';
import { type ActPhrases, defaultTarget, isAtPlaces, isMeeting, withoutCourts } from './act-phrases.js';
import { type Found, isUnplaced, type Look, nobody, sameSide } from './actor-finder.js';
import { AtHome } from './at-home.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { SlotName } from './grammar.js';
import { subjectAround } from './occasions.js';

/** Clauses and phrases that may name the target anywhere in them; for a protest also what it is in answer to. */
const clauseParts: readonly SlotName[] = ['purpose', 'manner', 'content', 'object'];
const placedParts: readonly SlotName[] = [...clauseParts, 'from', 'of'];
const objectOnly: readonly SlotName[] = ['object'];
/** Who breaks with somebody because of what they do for another does so with that other: "sanctions on firms that arm X". */
const brokenParts: readonly SlotName[] = [...clauseParts, 'against', 'about', 'to', 'for'];
const protestParts: readonly SlotName[] = [...clauseParts, 'about', 'for', 'towards', 'by', 'in', 'circumstance'];
/** Roots whose acts are said rather than done: their target may stand in what is said. */
const verbalRoots = new Set(['01', '02', '10', '11', '12', '13']);

/** Finds to whom an act is done. */
export class TargetReader {
  private readonly home: AtHome;

  constructor(private readonly phrases: ActPhrases) {
    this.home = new AtHome(phrases);
  }

  /** The target that the parts of an act give, or those of the act that it governs. */
  of(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    // Whom one calls to protest is no target of the protest.
    if (act.inner && act.match.frame.compose === 'appeal' && act.code === '133' && !this.isCalled(act))
      return this.of(act.inner, on, sources);
    // «des ambassades accusées de complaisance envers X»: what the accused are blamed for is on nobody else.
    const wanted = isAccused(act) ? objectOnly : (act.match.frame.target ?? defaultTarget);
    const names = this.isAtNobodysEmbassy(act, on) ? wanted.filter((name) => name === 'against') : wanted;
    // Where two meet is nobody's partner.
    const isTogether = act.match.frame.reciprocal || act.inner?.match.frame.reciprocal;
    const places = isTogether ? 'never' : isAtPlaces(act);
    const offered = isAnswer(act) ? this.offering(act.inner!, on, sources) : nobody;
    if (offered.actors.length > 0) return offered;
    const own = this.phrases.first(names, act, on, { through: 'any', not: sources }, places);
    if (own.actors.length > 0 || !act.inner) return own;
    // Who is to act is who is asked; else whom the act would meet.
    const doer = this.phrases.first(['agent'], act.inner, on, { through: 'name', not: sources });
    if (doer.actors.length > 0) return doer;
    const owner = this.ownerAround(names, act, act.inner.match.word, on, { through: 'owner', not: sources });
    return owner.actors.length > 0 ? owner : this.of(act.inner, on, sources);
  }

  /** True where nobody is said to call those who are called. */
  private isCalled({ match: { word, support } }: Act): boolean {
    return this.phrases.context.tree.isPassive(support ?? word);
  }

  /** Who does or proposes what is accepted or refused: "Ghana's offer", «le cessez-le-feu proposé par X». */
  private offering(offer: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const doers = this.phrases.finder.doers(offer.match.word, on);
    const others = doers.actors.filter((actor) => !sources.some((s) => sameSide(s, actor)));
    if (others.length > 0) return { actors: others, words: doers.words };
    return this.phrases.first(['agent'], offer, on, { through: 'owner', not: sources });
  }

  /** «protester contre la décision de X d'expulser …»: whose the noun is that the act below hangs on. */
  private ownerAround(names: readonly SlotName[], act: Act, inner: Word, on: EventDate, look: Look): Found {
    for (const head of names.flatMap((name) => act.match.slots.get(name) ?? [])) {
      if (head.upos !== 'NOUN' || head === inner || !this.phrases.holdsInner(head, inner)) continue;
      const found = this.phrases.finder.inPhrase(head, on, look);
      if (found.actors.length > 0) return found;
    }
    return nobody;
  }

  /** A target that the frame's own parts do not give: from what is said, the rest of the clause, or the act itself. */
  completed(act: Act, on: EventDate, sources: Found, targets: Found, alone: boolean): [Found, Evidence] {
    // Who ends a protest does so towards whom it was against, if that is told.
    if (sources.actors.length === 0 || act.code === '082') return [targets, 'slot'];
    if (isAgainstOthers(act, sources, targets)) {
      const others = this.elsewhere(act, on, sources.actors, alone);
      const abroad = others.actors.some((a) => a.country !== null && a.country !== sources.actors[0]!.country);
      return abroad ? [others, 'clause'] : [targets, 'slot'];
    }
    if (targets.actors.length > 0 && targets.actors.every(isUnplaced) && !isAtPlaces(act)) {
      // "Airlifted crews to X": people of no known country are no other side of what states do to one another.
      const [other, evidence] = this.completed(act, on, sources, nobody, alone);
      if (other.actors.some((actor) => actor.country !== null)) return [other, evidence];
      return [this.home.ofTargets(act, sources, targets), 'slot'];
    }
    if (targets.actors.length > 0) return [this.home.ofTargets(act, sources, targets), 'slot'];
    if (isAccused(act)) return [nobody, 'slot'];
    if (this.isAtNobodysEmbassy(act, on)) return [nobody, 'slot'];
    const told = this.home.addressed(act, on, sources.actors);
    if (told) return [told, 'slot'];
    // «a appelé à l'aide au lendemain de heurts avec X»: nobody is asked who stands in a circumstance.
    const words = (act.match.slots.get('content') ?? this.saidBefore(act)).flatMap((head) => this.inside(head));
    const inContent = (places: boolean): Found =>
      withoutCourts(
        act,
        'content',
        this.phrases.finder.among(words, on, { through: 'name', not: sources.actors, places }),
      );
    if (this.mayNameTargetInContent(act) || this.saidBefore(act).length > 0) {
      const said = inContent(false);
      if (said.actors.length > 0) return [said, 'clause'];
    }
    // «menacé de s'en prendre aux Pays-Bas»: what is threatened happens to the place.
    if ((act.code ?? '').startsWith('13') && act.inner === null) {
      const there = inContent(true);
      if (there.actors.length > 0) return [there, 'clause'];
    }
    const occasion = this.occasionDoer(act, on, sources.actors);
    if (occasion.actors.length > 0) return [occasion, 'clause'];
    const wide = withoutCourts(act, 'content', this.elsewhere(act, on, sources.actors, alone));
    if (wide.actors.length > 0) return [wide, 'clause'];
    // «se sont réconciliés grâce à une médiation de X»: those who do so are whom it is between.
    const between = act.code === '045' && act.match.trigger.pos === 'n';
    const parties = between ? subjectAround(act.match.word, on, this.phrases.finder, this.phrases.context) : nobody;
    if (parties.actors.some((a) => !sources.actors.some((s) => sameSide(s, a)))) return [parties, 'clause'];
    const free = this.inFreeRelative(act, on, sources.actors);
    if (free.actors.length > 0) return [free, 'clause'];
    return [this.home.implied(act, sources.actors), 'implied'];
  }

  /** «ont envahi l'ambassade à Lomé»: whosever it is, it is not that of the place nor of those who are at home there. */
  private isAtNobodysEmbassy(act: Act, on: EventDate): boolean {
    const places: readonly SlotName[] = ['object', 'near'];
    const attacked = places.flatMap((name) => act.match.slots.get(name) ?? []);
    if (!isAtPlaces(act) || !hasClass(attacked, this.phrases.context.index.classes.get('D_EMBASSY')!)) return false;
    return this.phrases.first(places, act, on, { through: 'owner' }).actors.length === 0;
  }

  /**
   * «menace de partir si X ne cède pas»: a threat is on who could fulfil its condition; "scrambled jets as X's bombers
   * crossed the strait": forces are raised against whose act they answer.
   */
  private occasionDoer(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const { tree, grammar, slots } = this.phrases.context;
    const isThreat = act.code?.startsWith('13') === true;
    if (!isThreat && act.code?.startsWith('15') !== true) return nobody;
    for (const head of isThreat ? [] : (act.match.slots.get('circumstance') ?? [])) {
      // «mis en alerte après une incursion d'avions de X»
      const found = this.phrases.finder.inPhrase(head, on, { through: 'owner', not: sources });
      if (found.actors.some((actor) => actor.country !== null)) return found;
    }
    const verb = act.match.support ?? act.match.word;
    const verbs = new Set([verb, tree.firstConjunct(verb), ...(act.match.slots.get('content') ?? [])]);
    for (const clause of [...verbs].flatMap((one) => tree.dependents(one, 'advcl'))) {
      const marks = tree.dependents(clause, 'mark', 'advmod').map((mark) => mark.lemma.toLowerCase());
      const isCondition = marks.some((mark) => grammar.conditionMarks.has(mark));
      if (marks.length === 0 || isCondition !== isThreat || marks.some((mark) => grammar.purposeMarks.has(mark)))
        continue;
      for (const agent of slots.ofVerb(clause).get('agent') ?? []) {
        const found = this.phrases.finder.inPhrase(agent, on, { through: 'owner', not: sources });
        // What people at home are to do meanwhile is no threat of theirs.
        const isHome = !isThreat && found.actors.every((actor) => actor.country === sources[0]?.country);
        if (found.actors.length > 0 && !isHome) return found;
      }
    }
    return nobody;
  }

  /** «contra lo que llamó "actos" de X», "against what X did": an actor in the clause that stands for the target. */
  private inFreeRelative(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const { tree } = this.phrases.context;
    for (const name of act.match.frame.target ?? []) {
      for (const head of act.match.slots.get(name) ?? []) {
        if (head.upos !== 'PRON' && head.upos !== 'DET' && !tree.isVerbal(head)) continue;
        const found = this.phrases.finder.among(tree.subtree(head), on, { through: 'name', not: sources });
        if (found.actors.length > 0) return found;
      }
    }
    return nobody;
  }

  /** An actor in another part of the clause. */
  private elsewhere(act: Act, on: EventDate, sources: readonly ActorRef[], alone: boolean): Found {
    // Where an act that is asked for would happen tells on whom; so where one agrees to build or open something.
    const places =
      isAtPlaces(act) || givesWay(act) || (act.inner ? !isMeeting(act.inner) : act.match.frame.compose === 'agree');
    const look: Look = { through: 'any', not: sources };
    const isProtest = (act.code ?? '').startsWith('14');
    const isArrest = (act.code ?? '').startsWith('173');
    // Where a body meets is nobody's side: "the Union held a summit in Lomé".
    const direct = isProtest
      ? nobody
      : this.phrases.inAnyPart(act, on, look, act.match.frame.reciprocal ? 'never' : places);
    if (direct.actors.some((a) => a.country !== null)) return direct;
    const { tree } = this.phrases.context;
    if (isProtest) {
      const opposed = this.opposedBelow(act, on, look);
      if (opposed.actors.length > 0) return opposed;
    }
    // A resignation or a curfew needs no other side; one far from it is not its own.
    // Troops are sent towards whom the aim of it names; they are no target themselves.
    const isPosture = (act.code ?? '').startsWith('15');
    const single = alone && !givesWay(act) && !isPosture;
    const ordinary = (act.code ?? '').startsWith('16') ? brokenParts : clauseParts;
    const parts = isProtest ? protestParts : single ? objectOnly : alone ? placedParts : ordinary;
    for (const name of parts) {
      for (const head of act.match.slots.get(name) ?? []) {
        // Whom those dealt with whom somebody arrests is told in a clause about them: «detuvo a dos que espiaban para X».
        const words = isArrest ? tree.phrase(head) : this.toldIn(name, head, isPosture);
        const found = this.phrases.finder.among(words, on, { through: 'name', not: sources, places });
        if (found.actors.length > 0) return found;
      }
    }
    if (direct.actors.length > 0 && !isPosture) return direct;
    // «appelé à une enquête sur des massacres commis au Mali»: what is asked for tells on whom.
    const asked = act.inner && !isMeeting(act.inner) ? tree.subtree(act.inner.match.word) : [];
    const there = this.phrases.finder.among(asked, on, { through: 'name', not: sources, places: true });
    if (there.actors.length > 0) return there;
    return (single && !isProtest) || isMeeting(act) || act.match.frame.reciprocal
      ? nobody
      : this.phrases.first(['near', 'in'], act, on, look, places);
  }

  /**
   * The words of a part that may name a target. In what is done besides, "meeting at the request of X", "insisting on
   * rights under a pact with X", nobody is met by the act who stands in a circumstance of that; nor who is only joined,
   * "cut off aid, joining X", or helped by the forces that are sent.
   */
  private toldIn(name: SlotName, head: Word, isPosture: boolean): readonly Word[] {
    const { tree, slots, grammar } = this.phrases.context;
    if (isPosture && this.isHelping(head)) return [];
    if (name === 'content') return this.inside(head);
    if (name !== 'manner') return tree.subtree(head);
    if (grammar.joining.has(head.lemma.toLowerCase())) return [];
    const isAround = (child: Word) => circumstances.has(slots.preposition(child) ?? 'of');
    return tree.below(head, isAround);
  }

  /** The words of a clause without its circumstances and reporters. */
  private inside(head: Word): readonly Word[] {
    const { tree, slots } = this.phrases.context;
    const isApart = (child: Word) =>
      relation(child) === 'parataxis' || (relation(child) === 'obl' && slots.preposition(child) === 'circumstance');
    return tree.below(head, isApart);
  }

  /** «"X paiera", a averti Y»: what a warning behind it says. */
  private saidBefore({ code, match: { word } }: Act): readonly Word[] {
    if (!/^1[13]/.test(code ?? '')) return [];
    const { tree } = this.phrases.context;
    const above = relation(word) === 'parataxis' ? tree.parent(word) : null;
    const beside = [...(above ? [above] : []), ...tree.dependents(word, 'parataxis')];
    return beside.filter((clause) => clause.index < word.index);
  }

  /** "Sent troops to back the rebels": whom forces are sent to help they are not sent against. */
  private isHelping({ lemma }: Word): boolean {
    const triggers = this.phrases.context.index.triggers.get(lemma.toLowerCase()) ?? [];
    return triggers.some(
      ({ pos, others, frame }) => pos === 'v' && others.length === 0 && /^0[57]/.test(frame.code ?? ''),
    );
  }

  /** «une grève pour protester contre X»: whom the clause of a protest's aim says it is against. */
  private opposedBelow(act: Act, on: EventDate, look: Look): Found {
    for (const name of clauseParts) {
      for (const clause of act.match.slots.get(name) ?? []) {
        if (!this.phrases.context.tree.isVerbal(clause)) continue;
        for (const head of this.phrases.context.slots.ofVerb(clause).get('against') ?? []) {
          const found = this.phrases.finder.inPhrase(head, on, look);
          if (found.actors.length > 0) return found;
        }
      }
    }
    return nobody;
  }

  private mayNameTargetInContent(act: Act): boolean {
    // «a estimé que le raid était une provocation de X»: who is criticised stands in what is said.
    const isSaid = act.match.frame.target === undefined || (act.code ?? '').startsWith('11');
    return isSaid && verbalRoots.has((act.code ?? '').slice(0, 2)) && act.match.frame.speech === true;
  }
}

/** Senses of what only tells when, where and on what ground something is done. */
const circumstances: ReadonlySet<SlotName> = new Set(['circumstance', 'in']);

/** A protest whose only target is where it takes place may be against somebody else: what it is for tells. */
const isAgainstOthers = (act: Act, sources: Found, targets: Found): boolean => {
  const country = sources.actors[0]?.country;
  const isPlaced = country === null && !act.match.slots.has('against');
  return (
    (act.code ?? '').startsWith('14') &&
    targets.actors.length > 0 &&
    (isPlaced || targets.actors.every((t) => t.country === country))
  );
};

/**
 * "Agreed to Swiss mediation", "rejected Ghana's offer", "refused to answer a letter of Togo asking for …": the other
 * side is who does what is accepted or refused, or asks for it.
 */
const isAnswer = ({ match, inner }: Act): boolean =>
  inner !== null &&
  ['agree', 'accept', 'refuse'].includes(match.frame.compose ?? '') &&
  (inner.match.trigger.pos === 'n' || ['appeal', 'demand'].includes(inner.match.frame.compose ?? ''));

/**
 * Who lets somebody or something in, or through, does so for another: "opened a bridge to allow food into X"; who
 * withdraws, or takes peacekeepers out, does so from somewhere.
 */
const givesWay = (act: Act): boolean => /^(?:08[67]|166[1-3])/.test(act.code ?? '');

/** A participle that says of what a noun is accused. */
const isAccused = ({ match: { frame, word } }: Act): boolean =>
  frame.compose === 'accuse' && word.deprel === 'acl' && word.feats.VerbForm === 'Part' && word.feats.Tense !== 'Pres';
