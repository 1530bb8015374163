import { type Codebook, loadCodebook } from '../coding/index.js';
import type { DescribePolity } from '../graph/index.js';
import type { Lexicon } from '../lexicon.js';
import { ActorCodes, describePolity, loadActors } from '../resolve/index.js';
import { Meanings } from './meanings.js';

/** What imports and exports need of the lexicon. */
export interface ExchangeTools {
  readonly codes: ActorCodes;
  readonly meanings: Meanings;
  readonly codebook: Codebook;
  readonly describe: DescribePolity;
}

/** Loads what imports and exports need of a lexicon: codes, states and organisations, without words or models. */
export function exchangeTools(lexicon: Lexicon): ExchangeTools {
  const actors = loadActors(lexicon);
  const codebook = loadCodebook(lexicon.folder);
  return Object.freeze({
    codes: new ActorCodes(actors),
    meanings: new Meanings(codebook),
    codebook,
    describe: (id: string) => describePolity(actors, id),
  });
}
