import type { ActorRef, Mention } from '../model.js';
import { sameSide } from './actor-finder.js';
import type { Assertion } from './assertion.js';
import type { Composer } from './compose-codes.js';
import { type Act, meaningOf } from './composition.js';
import type { Match } from './matches.js';
import type { Sides } from './sides.js';

/** An event as it stands once it is clear who tells it. */
export type Told = Pick<Mention, 'speaker' | 'modality' | 'polarity' | 'sources' | 'targets' | 'reciprocal'> & {
  readonly code: string;
};

/**
 * Tells what saying makes of an act: what a government says that it will do is, in CAMEO, the expression of its intent;
 * what it says that another must do is a demand on that other. Both are done by the saying, whose speaker is then the
 * source.
 */
export class Teller {
  constructor(
    private readonly compose: Composer,
    /** Words for wanting something. */
    private readonly wishes: ReadonlySet<string>,
  ) {}

  /** The event that an act is as told by a speaker; `toCome`: a protest that is only announced or called for. */
  told(act: Act, assertion: Assertion, sides: Sides, speaker: ActorRef | null, toCome = false): Told {
    const plain = plainly(act, assertion, sides, speaker);
    const own = speaker !== null && sides.sources.some((s) => sameSide(s, speaker));
    const isFuture = assertion.modality === 'future' || (toCome && assertion.modality === 'actual');
    if (plain.code.startsWith('14') && isFuture && assertion.polarity === 'affirmed')
      return this.protestToCome(plain, own);
    const refused = this.notAgreed(act, assertion);
    if (refused) return { ...plain, code: refused, polarity: 'affirmed', speaker: own ? null : speaker };
    if (speaker?.code == null) return plain;
    const threatens = assertion.possible && /^1[5-9]/.test(plain.code) && plain.targets.length > 0;
    if (own) return assertion.modality === 'future' || threatens ? this.ownFuture(plain) : plain;
    return assertion.modality === 'requested' && assertion.polarity === 'affirmed'
      ? this.demanded(plain, speaker)
      : plain;
  }

  /** Who will protest says so beforehand: that is the threat of it. */
  private protestToCome(plain: Told, own: boolean): Told {
    const { speaker } = plain;
    const code = this.compose('intend', plain.code) ?? plain.code;
    // Who says so and acts for no state threatens it, where nobody else is to protest.
    const threatens =
      plain.sources.length === 0 && speaker !== null && speaker.code !== null && speaker.polity === null;
    const sources = threatens ? [speaker] : plain.sources;
    return { ...plain, code, modality: 'actual', sources, speaker: own || threatens ? null : speaker };
  }

  /** What one says that oneself will do one intends, and who can strike another and says so threatens to; "Berlin said that it would not send tanks" refuses to. */
  private ownFuture(plain: Told): Told {
    const code = this.compose(plain.polarity === 'affirmed' ? 'intend' : 'refuse', plain.code);
    return code ? { ...plain, code, modality: 'actual', polarity: 'affirmed', speaker: null } : plain;
  }

  /** What one says that another must do. */
  private demanded(plain: Told, speaker: ActorRef): Told {
    if (plain.sources.length === 0) return plain;
    // What CAMEO has no closer code for is demanded all the same.
    const code = this.compose('demand', plain.code) ?? '100';
    const sides = { sources: [speaker], targets: plain.sources, reciprocal: false };
    return { code, speaker: null, modality: 'actual', polarity: 'affirmed', ...sides };
  }

  /** Who does not agree, or fails to, refuses, and so who does not want to: the code of the refusal. */
  private notAgreed(act: Act, { polarity, modality }: Assertion): string | null {
    const op = act.match.frame.compose;
    if (polarity !== 'denied' || modality !== 'actual') return null;
    const inner = act.inner && meaningOf(act.inner);
    if (op === 'intend') return inner && this.isWill(act.match) ? this.compose('refuse', inner) : null;
    if (op !== 'agree' && op !== 'accept') return null;
    return (inner && this.compose('refuse', inner)) ?? '120';
  }

  /** A word for what somebody wants or is ready to do: not to have promised is no refusal. */
  private isWill({ word, trigger }: Match): boolean {
    return trigger.pos === 'a' || [word.lemma.toLowerCase(), ...trigger.others].some((lemma) => this.wishes.has(lemma));
  }
}

/** The event as the clause has it, whoever tells it. */
function plainly(act: Act, assertion: Assertion, sides: Sides, speaker: ActorRef | null): Told {
  const { together, negated } = act.match.frame;
  const { sources, targets, reciprocal } = sides;
  return {
    code: together !== undefined && reciprocal ? together : act.code!,
    speaker,
    modality: negated && assertion.modality === 'future' ? 'actual' : assertion.modality,
    polarity: assertion.polarity,
    sources,
    targets,
    reciprocal,
  };
}
