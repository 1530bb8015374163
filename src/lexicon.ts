import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { DataError } from './errors.js';
import { readBuiltTable, readTable } from './tables.js';

/** The lexicon of the package and what an analyst lays over it. */
export interface Lexicon {
  /** The folder of the whole lexicon. */
  readonly folder: string;
  /** An analyst's folders with files of the same formats; an earlier one stands before a later one. */
  readonly overlays: readonly string[];
  /** Hash of the overlays' files, null where there are none: which lexicon coded an article. */
  readonly version: string | null;
}

/** What an overlay may hold, by folder: the first part of a file's name, and its ending. */
const actorTables = [
  'ambiguous',
  'bodies',
  'gazetteer',
  'given-names',
  'guards',
  'holders',
  'leaders',
  'memberships',
  'metonyms',
  'offices',
  'organisations',
  'peoples',
  'persons',
  'places',
  'roles',
  'seas',
  'state-names',
];
const wordTables = ['agents', 'bodies', 'dates', 'locatives', 'references', 'titles'];
const allowed: Readonly<Record<string, { readonly tables: readonly string[]; readonly ending: string }>> = {
  actors: { tables: actorTables, ending: '.tsv' },
  fr: { tables: wordTables, ending: '.tsv' },
  en: { tables: wordTables, ending: '.tsv' },
  es: { tables: wordTables, ending: '.tsv' },
  frames: { tables: [''], ending: '.yaml' },
  classes: { tables: [''], ending: '.yaml' },
};

/** The table that a file is part of: "holders" of "holders-2026.tsv", the longest that fits. */
function tableOf(file: string, folder: string): string | null {
  const rule = allowed[folder]!;
  if (!file.endsWith(rule.ending)) return null;
  const name = file.slice(0, -rule.ending.length);
  const fitting = rule.tables.filter((table) => table === '' || name === table || name.startsWith(`${table}-`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * Opens a lexicon with what analysts lay over it: folders with some of the same files, whose rows come before those of
 * the package. A file may carry a name of its own behind that of its table ("holders-2026.tsv").
 *
 * @example
 * const lexicon = openLexicon('lexicon', ['my-actors']);
 * // my-actors/actors/persons.tsv, my-actors/fr/titles.tsv, my-actors/frames/mine.yaml …
 *
 * Throws a DataError that names the file where a folder is missing or holds what is no part of a lexicon.
 */
export function openLexicon(folder: string, overlays: readonly string[] = []): Lexicon {
  const hash = createHash('sha256');
  for (const overlay of overlays) {
    const files = checkOverlay(overlay);
    for (const file of files) hash.update(file).update(readFileSync(join(overlay, file)));
  }
  return Object.freeze({ folder, overlays, version: overlays.length > 0 ? hash.digest('hex').slice(0, 12) : null });
}

/** The files of an overlay, relative to it and sorted. */
function checkOverlay(overlay: string): string[] {
  if (!existsSync(overlay) || !statSync(overlay).isDirectory())
    throw new DataError(
      'overlay',
      `the lexicon ${overlay} is no folder; give one with ${Object.keys(allowed).join('/, ')}/`,
    );
  const found: string[] = [];
  for (const entry of readdirSync(overlay).sort()) {
    if (isAside(entry)) continue;
    if (!(entry in allowed))
      throw new DataError(
        'overlay',
        `${join(overlay, entry)}: a lexicon holds ${Object.keys(allowed).join('/, ')}/ and README.md`,
      );
    for (const file of readdirSync(join(overlay, entry)).sort()) {
      if (isAside(file)) continue;
      if (tableOf(file, entry) === null) throw unknownFile(join(overlay, entry, file), entry);
      found.push(join(entry, file));
    }
  }
  if (found.length === 0)
    throw new DataError(
      'overlay',
      `the lexicon ${overlay} holds no table; give some of ${Object.keys(allowed).join('/, ')}/`,
    );
  return found;
}

/** Notes and hidden files beside the tables. */
const isAside = (name: string): boolean => name.startsWith('.') || /^(README|LICENSES?)(\.\w+)?$/i.test(name);

function unknownFile(file: string, folder: string): DataError {
  const { tables, ending } = allowed[folder]!;
  const names = tables[0] === '' ? `*${ending}` : tables.map((table) => `${table}${ending}`).join(', ');
  return new DataError(
    'overlay',
    `${file}: no table of that name; ${folder}/ may hold ${names}, also with a name behind it ("${tables[0] || 'mine'}-2026${ending}")`,
  );
}

/** The files of one table in the overlays, in the order of the overlays. */
export function overlayFiles(lexicon: Lexicon, folder: string, table: string): string[] {
  return lexicon.overlays.flatMap((overlay) => {
    const within = join(overlay, folder);
    const files = existsSync(within) ? readdirSync(within).sort() : [];
    return files.filter((file) => !isAside(file) && tableOf(file, folder) === table).map((file) => join(within, file));
  });
}

/** The rows of a table: those of the overlays, then those of the package's files of these names, in that order. */
export function lexiconRows<S extends z.ZodObject>(
  lexicon: Lexicon,
  folder: string,
  table: string,
  row: S,
  files: readonly string[] = [table],
): z.infer<S>[] {
  const own = overlayFiles(lexicon, folder, table).flatMap((file) => readTable(file, row, true));
  const packaged = files.flatMap((file) => readBuiltTable(join(lexicon.folder, folder, `${file}.tsv`), row));
  return own.length > 0 ? [...own, ...packaged] : packaged;
}
