import type { Codebook } from '../coding/index.js';
import { InputError } from '../errors.js';
import type { EventCode } from '../model.js';

/** The CAMEO root that a PLOVER type comes from, where a data set has no CAMEO codes. Source: PLOVER manual, table 1. */
const ROOTS: Readonly<Record<string, string>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  YIELD: '08',
  RETREAT: '08',
  INVESTIGATE: '09',
  REQUEST: '10',
  DEMAND: '10',
  ACCUSE: '11',
  DISAPPROVE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  MOBILIZE: '15',
  SANCTION: '16',
  COERCE: '17',
  ASSAULT: '18',
};

/** What the codes and names of event data mean, by the codebook. */
export class Meanings {
  private readonly byName = new Map<string, string>();
  private readonly remembered = new Map<string, EventCode>();

  constructor(private readonly codebook: Codebook) {
    for (const code of codebook.codes) {
      const name = codebook.entry(code).name.toLowerCase();
      if (!this.byName.has(name)) this.byName.set(name, code);
    }
  }

  /**
   * A CAMEO code with the data set's own Goldstein score; one that the codebook lacks means what its beginning means.
   *
   * @example
   * meanings.ofCode('0841', 7).cameo //=> "0841"
   *
   * @throws InputError for what is no CAMEO code at all
   */
  ofCode(code: string, goldstein: number | null = null): EventCode {
    const key = `${code} ${goldstein}`;
    const before = this.remembered.get(key);
    if (before) return before;
    const known = [code, code.slice(0, 3), code.slice(0, 2)].find((part) => this.codebook.has(part));
    if (!/^\d{2,4}$/.test(code) || known === undefined)
      throw new InputError('code', `"${code}" is no CAMEO code; codes are text of two to four digits, such as 010`);
    const entry = this.codebook.entry(known);
    const meaning = { ...withoutName(entry), cameo: code, goldstein: goldstein ?? entry.goldstein };
    this.remembered.set(key, meaning);
    return meaning;
  }

  /** A code by the name that the codebook gives it ("Make statement"). */
  ofName(name: string): EventCode {
    const code = this.byName.get(name.trim().toLowerCase());
    if (code === undefined) throw new InputError('event', `"${name}" is the name of no CAMEO code`);
    return this.ofCode(code);
  }

  /** A PLOVER type with its mode and contexts; its CAMEO code is the root it comes from. */
  ofPlover(type: string, mode: string | null, contexts: readonly string[], score: number | null = null): EventCode {
    const root = ROOTS[type.toUpperCase()];
    if (root === undefined)
      throw new InputError('type', `"${type}" is no PLOVER type (${Object.keys(ROOTS).join(', ')})`);
    const entry = this.ofCode(root);
    return {
      ...entry,
      plover: type.toUpperCase(),
      ploverMode: mode,
      ploverContexts: contexts,
      ploverScore: score ?? entry.ploverScore,
    };
  }
}

function withoutName({ name: _name, ...code }: EventCode & { readonly name?: string }): EventCode {
  return code;
}
