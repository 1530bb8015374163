import { InputError } from '../../errors.js';
import { hashOf } from '../../graph/index.js';
import type { ImportedMention } from '../../store/index.js';
import { type Cells, stampOf } from '../cells.js';
import { GDELT_MENTION_COLUMNS } from '../columns.js';
import type { ImportFormat } from '../format.js';

/**
 * GDELT 2.0, table of mentions: 16 columns between tabs without a header as published, or with a header and commas as
 * BigQuery gives it. A mention has no id of its own: its event, article and place in the article stand for one.
 */
export const gdeltMentions: ImportFormat = Object.freeze({
  name: 'gdelt-mentions',
  summary: 'GDELT 2.0 mentions: 16 columns between tabs without header, or commas with one',
  untried: false,
  layout: 'tab',
  columns: GDELT_MENTION_COLUMNS,
  required: GDELT_MENTION_COLUMNS,
  read: readMention,
});

/** What the graph's properties have no room for. */
const KEPT = GDELT_MENTION_COLUMNS.filter(
  (name) => !['GLOBALEVENTID', 'MentionIdentifier', 'Confidence', 'MentionDocTone'].includes(name),
);

function readMention(cells: Cells, row: number): ImportedMention {
  const id = cells.required('GLOBALEVENTID');
  if (!/^\d+$/.test(id)) throw new InputError('id', `GLOBALEVENTID: "${id}" is no id`);
  for (const column of ['EventTimeDate', 'MentionTimeDate'] as const) stampOf(cells.required(column), column);
  const identifier = cells.required('MentionIdentifier');
  const where = ['SentenceID', 'Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset'].map((name) =>
    cells.number(name),
  );
  const confidence = cells.number('Confidence');
  if (confidence !== null && (confidence < 0 || confidence > 100))
    throw new InputError('number', `Confidence: ${confidence} is no per cent`);
  return {
    type: 'mention',
    id: `gdelt-mentions:${id}:${hashOf(identifier, ...where)}`,
    event: `gdelt:${id}`,
    origin: 'gdelt',
    dataset: 'gdelt-mentions',
    row,
    url: identifier,
    tone: cells.number('MentionDocTone'),
    confidence: confidence === null ? null : confidence / 100,
    columns: JSON.stringify(KEPT.map((name) => cells.text(name))),
  };
}
