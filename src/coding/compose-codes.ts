import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.js';
import { readTable } from '../tables.js';
import type { Codebook } from './codebook.js';
import { type Operator, operators } from './frames.js';

const code = z.string().regex(/^\d{2,4}$/);
const purposeRow = z.object({
  act: z.string(),
  appeal: code,
  agree: code,
  demand: code,
  refuse: code,
  accept: z.string(),
});
/** `=` keeps the code of the act, `+1` lengthens the operator's own: 141 becomes 1411. */
const composeRow = z.object({
  op: z.enum(operators),
  inner: code,
  code: z.string().regex(/^(\d{2,4}|=|\+\d)$/),
});

/**
 * The code of an act that is demanded, promised, refused, threatened, stopped, protested for: a function of how it is
 * governed, of its own code, and of the operator's ("refuse" + 046 → 125). Null where the two make no code.
 */
export type Composer = (op: Operator, inner: string, own?: string | null) => string | null;

/**
 * Reads the rule for CAMEO's codes that are a root × a purpose.
 *
 * lexicon/codebook/purposes.tsv has a row for each purpose (aid, talks, rights …) with the codes for appealing for it,
 * agreeing to it, demanding, refusing and accepting it; an appeal for talks that is refused is talks refused.
 * lexicon/codebook/compose.tsv has what other operators make of an act. The longest code that matches decides.
 */
export function loadComposer(lexiconFolder: string, codebook: Codebook): Composer {
  const rows = new Map<string, string>();
  const actOf = new Map<string, string>();
  const refused = new Map<string, string>();
  const put = (op: Operator, inner: string, made: string) => {
    if (/^\d/.test(made)) codebook.entry(made);
    rows.set(`${op} ${inner}`, made);
  };
  const purposes = join(lexiconFolder, 'codebook', 'purposes.tsv');
  for (const row of readTable(purposes, purposeRow)) {
    const acts = row.act.split(' ').filter(Boolean);
    const act = acts[0] ?? row.agree;
    for (const op of ['appeal', 'agree', 'demand', 'refuse'] as const) {
      for (const inner of acts.length > 0 ? acts : [act]) put(op, inner, row[op]);
      const asked = op === 'refuse' ? refused : actOf;
      if (!asked.has(row[op])) asked.set(row[op], act);
    }
    for (const inner of acts) {
      put('intend', inner, row.agree);
      put('attempt', inner, row.agree);
      put('accept', inner, row.accept || row.agree);
    }
    if (acts.length === 0) put('accept', act, row.accept || row.agree);
    if (acts.length > 0 && rows.get(`agree ${acts[0]}`) !== row.agree)
      throw new DataError('malformed', `${purposes}: two rows for act ${acts[0]}`);
  }
  for (const row of readTable(join(lexiconFolder, 'codebook', 'compose.tsv'), composeRow))
    put(row.op, row.inner, row.code);

  const longest = (op: Operator, inner: string): string | undefined => {
    for (let length = inner.length; length >= 2; length--) {
      const found = rows.get(`${op} ${inner.slice(0, length)}`);
      if (found) return found;
    }
    return undefined;
  };
  return (op, inner, own = null) => {
    // A demand that is refused, an appeal that is heeded: what counts is the act that was asked for.
    // A refusal is asked for by nobody, but may be what a protest is about.
    const act = actOf.get(inner) ?? (op === 'protest' ? refused.get(inner) : undefined);
    if (!act && refused.has(inner)) return null;
    const made = (act ? longest(op, act) : undefined) ?? longest(op, inner);
    if (made === undefined) return null;
    if (made === '=') return inner;
    return made.startsWith('+') ? lengthened(own, made.slice(1), codebook) : made;
  };
}

function lengthened(own: string | null, digit: string, codebook: Codebook): string | null {
  if (own === null) return null;
  const code = own.slice(0, 3) + digit;
  return codebook.has(code) ? code : own;
}
