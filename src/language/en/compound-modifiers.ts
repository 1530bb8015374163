import type { CompoundWords } from '../compound-modifiers.js';

/** What ends English attributes with a hyphen. */
export const compoundModifiers: CompoundWords = {
  participles:
    /^(?:\p{L}+(?:ed|ing)|led|run|held|hit|torn|born|made|built|won|bound|sent|fed|bred|sworn|known|grown|driven|written|stricken|broken|chosen)$/u,
  counted:
    /^(?:members?|nations?|country|state|party|man|person|strong|seat|point|page|mile|meter|metre|kilomet(?:er|re)|foot|ton|tonne|year|month|week|day|hour|minute|storey|story|step|part|way|term|vote|dollar|euro|percent|stage|phase|time)$/,
};
