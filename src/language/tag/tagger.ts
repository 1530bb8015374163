import type { Draft } from '../draft.js';
import { DecisionMemo } from '../linear/decision-memo.js';
import { best, bestOf, type Scorer } from '../linear/scorer.js';
import type { FormInfo } from './forms.js';
import { FEATS_TEMPLATES, newTagAtoms, tagAtoms, UPOS_TEMPLATES } from './tag-templates.js';
import { UPOS } from './upos.js';

/** Assigns parts of speech, then features, to the words of a draft. */
export class Tagger {
  private readonly uposAtoms = newTagAtoms();
  private readonly featsAtoms = newTagAtoms();
  private readonly knownUpos = new DecisionMemo(this.uposAtoms.length);
  private readonly knownFeats = new DecisionMemo(this.featsAtoms.length);
  private readonly keys = new Int32Array(Math.max(UPOS_TEMPLATES.size, FEATS_TEMPLATES.size));
  private readonly scores: Float64Array;

  /** `featsOfTag[tag]` lists the feature classes that may stand with a tag. */
  constructor(
    private readonly upos: Scorer,
    private readonly feats: Scorer,
    private readonly featsOfTag: readonly Uint16Array[],
  ) {
    this.scores = new Float64Array(Math.max(upos.classes, feats.classes));
  }

  tagUpos(draft: Draft): void {
    for (let i = 0; i < draft.length; i++) {
      const sure = draft.infos[i]!.sureTag;
      if (sure >= 0) {
        draft.tags[i] = sure;
        continue;
      }
      tagAtoms(draft, i, false, this.uposAtoms);
      const known = this.knownUpos.find(this.uposAtoms);
      draft.tags[i] = known >= 0 ? known : this.decideUpos();
    }
  }

  private decideUpos(): number {
    this.upos.score(this.keys, UPOS_TEMPLATES.extract(this.uposAtoms, this.keys), this.scores);
    const tag = best(this.scores, UPOS.length);
    this.knownUpos.keep(this.uposAtoms, tag);
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
      tagAtoms(draft, i, true, this.featsAtoms);
      const known = this.knownFeats.find(this.featsAtoms);
      draft.feats[i] = known >= 0 ? known : this.decideFeats(allowed);
    }
  }

  private decideFeats(allowed: Uint16Array): number {
    this.feats.score(this.keys, FEATS_TEMPLATES.extract(this.featsAtoms, this.keys), this.scores);
    const feats = Math.max(0, bestOf(this.scores, allowed));
    this.knownFeats.keep(this.featsAtoms, feats);
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
