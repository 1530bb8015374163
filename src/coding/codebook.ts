import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.js';
import type { EventCode } from '../model.js';
import { readTable } from '../tables.js';

const row = z.object({
  code: z.string().regex(/^\d{2,4}$/),
  name: z.string().min(1),
  root: z.string().regex(/^\d{2}$/),
  quad: z.coerce.number().int().min(1).max(4),
  goldstein: z.coerce.number().min(-10).max(10),
  plover: z.string(),
  mode: z.string(),
  contexts: z.string(),
  ploverQuad: z.string(),
  ploverScore: z.string(),
  note: z.string(),
});
const kindRow = z.object({ code: z.string().regex(/^\d{2,4}$/), kind: z.string().min(1) });

/** A code of the codebook with its name. */
export interface CodebookEntry extends EventCode {
  readonly name: string;
}

/**
 * What every CAMEO code means: name, root, quad, Goldstein score, PLOVER type and kind.
 *
 * @example
 * const codebook = loadCodebook('lexicon');
 * codebook.entry('041').kind; //=> "PhoneCall"
 *
 * Source: CAMEO manual 1.1b3 and PLOVER manual of 2024; the rows marked `own` in lexicon/codebook/cameo.tsv say
 * where these disagree and what was chosen.
 */
export interface Codebook {
  /** The entry of a code; throws a DataError for a code that CAMEO does not have. */
  entry(code: string): CodebookEntry;
  /** What an event of a code says of itself: its entry without the name. */
  meaning(code: string): EventCode;
  has(code: string): boolean;
  readonly codes: readonly string[];
}

export function loadCodebook(lexiconFolder: string): Codebook {
  const file = join(lexiconFolder, 'codebook', 'cameo.tsv');
  const kinds = new Map(readTable(join(lexiconFolder, 'codebook', 'kinds.tsv'), kindRow).map((k) => [k.code, k.kind]));
  const entries = new Map<string, CodebookEntry>();
  const meanings = new Map<string, EventCode>();
  for (const line of readTable(file, row)) {
    const meaning: EventCode = {
      kind: kindOf(line.code, kinds),
      cameo: line.code,
      root: line.root,
      quadClass: line.quad,
      goldstein: line.goldstein,
      plover: line.plover || null,
      ploverMode: line.mode || null,
      ploverContexts: line.contexts ? line.contexts.split(';') : [],
      ploverQuad: line.ploverQuad === '' ? null : Number(line.ploverQuad),
      ploverScore: line.ploverScore === '' ? null : Number(line.ploverScore),
    };
    meanings.set(line.code, meaning);
    entries.set(line.code, { ...meaning, name: line.name });
  }
  const found = <Kind>(table: ReadonlyMap<string, Kind>, code: string): Kind => {
    const entry = table.get(code);
    if (entry === undefined) throw new DataError('codebook', `no CAMEO code ${code} in ${file}`);
    return entry;
  };
  return Object.freeze({
    entry: (code: string) => found(entries, code),
    meaning: (code: string) => found(meanings, code),
    has: (code: string) => entries.has(code),
    codes: Object.freeze([...entries.keys()]),
  });
}

/** The kind of the longest code in kinds.tsv that this code starts with. */
function kindOf(code: string, kinds: ReadonlyMap<string, string>): string {
  for (let length = code.length; length >= 2; length--) {
    const kind = kinds.get(code.slice(0, length));
    if (kind) return kind;
  }
  throw new DataError('codebook', `no kind for CAMEO code ${code}; add its root to lexicon/codebook/kinds.tsv`);
}
