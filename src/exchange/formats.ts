import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import type { ImportFormat } from './format.js';
import { gdeltEvents } from './formats/gdelt-events.js';
import { gdeltMentions } from './formats/gdelt-mentions.js';
import { icews } from './formats/icews.js';
import { mapped, parseMapping } from './formats/mapped.js';
import { plover } from './formats/plover.js';
import { polecat } from './formats/polecat.js';

/** Mappings that come with the package. */
const MAPPINGS = ['acled', 'icews05-15'] as const;

/** The formats that can be imported, by name; see {@link ImportFormat}. */
export function importFormats(lexiconFolder: string): ReadonlyMap<string, ImportFormat> {
  const own = [gdeltEvents, gdeltMentions, icews(lexiconFolder), polecat, plover];
  const byMapping = MAPPINGS.map((name) => mappedFormat(join(lexiconFolder, 'exchange', `${name}.yaml`)));
  return new Map([...own, ...byMapping].map((format) => [format.name, format]));
}

/**
 * The format of a name, or of a mapping file.
 *
 * @throws UsageError where it is neither
 */
export function importFormat(name: string, lexiconFolder: string): ImportFormat {
  const formats = importFormats(lexiconFolder);
  const found = formats.get(name);
  if (found) return found;
  if (/\.ya?ml$/i.test(name)) return mappedFormat(name);
  throw new UsageError(
    `"${name}" is no format: give ${[...formats.keys()].join(', ')}, or a mapping file ending in .yaml`,
  );
}

function mappedFormat(file: string): ImportFormat {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such mapping`);
  return mapped(parseMapping(readFileSync(file, 'utf8'), file));
}
