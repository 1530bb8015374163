import type { ActorRef, Mention } from './model.js';

const side = ({ name, code, country }: ActorRef) => ({ name, code, country });

/** A mention as `entente extract` and POST /api/extract give it; `event` is the id shared by mentions of one event. */
export function mentionLine(mention: Mention, event: string) {
  const { article, kind, cameo, plover, quadClass, goldstein, reciprocal, date, dateFrom, dateTo } = mention;
  const { datePrecision, modality, polarity, speaker, quote, start, end, sentence, sentenceStart, sentenceEnd } =
    mention;
  return {
    article,
    event,
    kind,
    cameo,
    plover,
    mode: mention.ploverMode,
    contexts: [...mention.ploverContexts],
    quadClass,
    goldstein,
    sources: mention.sources.map(side),
    targets: mention.targets.map(side),
    reciprocal,
    date,
    dateFrom,
    dateTo,
    datePrecision,
    modality,
    polarity,
    speaker: speaker === null ? null : side(speaker),
    quote,
    start,
    end,
    sentence,
    sentenceStart,
    sentenceEnd,
    rule: mention.rule,
    confidence: mention.confidence,
  };
}
