import type { Draft } from '../draft.js';
import type { Classifier } from '../linear/classifier.js';
import { DecisionMemo } from '../linear/decision-memo.js';
import { best, bestOf } from '../linear/scorer.js';
import type { FormInfo } from './forms.js';
import { tagAtoms } from './tag-templates.js';
import { UPOS } from './upos.js';

/** Assigns parts of speech, then features, to the words of a draft. */
export class Tagger {
  private readonly knownUpos: DecisionMemo;
  private readonly knownFeats: DecisionMemo;

  /** `featsOfTag[tag]` lists the feature classes that may stand with a tag. */
  constructor(
    private readonly upos: Classifier,
    private readonly feats: Classifier,
    private readonly featsOfTag: readonly Uint16Array[],
  ) {
    this.knownUpos = new DecisionMemo(upos.atoms.length);
    this.knownFeats = new DecisionMemo(feats.atoms.length);
  }

  tagUpos(draft: Draft): void {
    for (let i = 0; i < draft.length; i++) {
      const sure = draft.infos[i]!.sureTag;
      if (sure >= 0) {
        draft.tags[i] = sure;
        continue;
      }
      tagAtoms(draft, i, false, this.upos.atoms);
      const known = this.knownUpos.find(this.upos.atoms);
      draft.tags[i] = known >= 0 ? known : this.decideUpos();
    }
  }

  private decideUpos(): number {
    this.upos.score();
    const tag = best(this.upos.scores, UPOS.length);
    this.knownUpos.keep(this.upos.atoms, tag);
    return tag;
  }

  tagFeats(draft: Draft): void {
    for (let i = 0; i < draft.length; i++) {
      const allowed = this.featsOfTag[draft.tags[i]!]!;
      const sure = sureFeats(draft.infos[i]!, draft.tags[i]!, allowed);
      if (sure >= 0) {
        draft.feats[i] = sure;
        continue;
      }
      tagAtoms(draft, i, true, this.feats.atoms);
      const known = this.knownFeats.find(this.feats.atoms);
      draft.feats[i] = known >= 0 ? known : this.decideFeats(allowed);
    }
  }

  private decideFeats(allowed: Uint16Array): number {
    this.feats.score();
    const feats = Math.max(0, bestOf(this.feats.scores, allowed));
    this.knownFeats.keep(this.feats.atoms, feats);
    return feats;
  }
}

const SURE_FEATS_COUNT = 8;

/** The feature class of a form that had only one under this tag in training, often enough; else -1. */
export function sureFeats(info: FormInfo, tag: number, allowed: Uint16Array): number {
  if (allowed.length === 1) return allowed[0]!;
  if (!info.entry) return -1;
  let found = -1;
  let count = 0;
  for (const reading of info.entry.readings) {
    if (reading.tag !== tag) continue;
    if (found >= 0 && found !== reading.feats) return -1;
    found = reading.feats;
    count += reading.count;
  }
  return count >= SURE_FEATS_COUNT ? found : -1;
}
