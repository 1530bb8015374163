import type { ActorCodes } from '../resolve/index.js';
import type { Imported } from '../store/index.js';
import type { Cells } from './cells.js';
import type { Meanings } from './meanings.js';

/** What a reader of rows may ask. */
export interface Tools {
  readonly codes: ActorCodes;
  readonly meanings: Meanings;
  /** Notes an actor's or a place's code that stands for nobody the lexicon knows. */
  unknown(code: string): void;
}

/**
 * A format of event data that can be imported: how its files are laid out, and what a row of one says.
 *
 * See {@link gdeltEvents} for one. To add another, write a file beside it and name it in formats.ts; for a table, a
 * mapping in lexicon/exchange may do.
 */
export interface ImportFormat {
  readonly name: string;
  /** For help, in a few words. */
  readonly summary: string;
  /** Written from the documentation of its columns and never run on published files. */
  readonly untried: boolean;
  /** `tab`: a line a row, cells between tabs, no quoting. `csv`: quoting. `jsonl`: a JSON object a line. */
  readonly layout: 'tab' | 'csv' | 'jsonl';
  /** The columns where a file has no header; null where every file has one. */
  readonly columns: readonly string[] | null;
  /** Columns that a header must have. */
  readonly required: readonly string[];
  /**
   * What a row says.
   *
   * @param row its number, from 1
   * @throws InputError where it is none
   */
  read(cells: Cells, row: number, tools: Tools): Imported;
}
