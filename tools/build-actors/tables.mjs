/** Reads and writes the tab-separated tables that the generators share. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Rows of a table as objects by column; none if there is no such file. */
export function readRows(path) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}

/** Writes a table with a comment on its origin; returns the number of rows. */
export function writeRows(path, comment, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'));
  writeFileSync(path, `${[columns.join('\t'), `# ${comment}`, ...lines].join('\n')}\n`);
  return rows.length;
}

/** The cells of a `;` list without blanks and doubles. */
export function list(cell) {
  return [
    ...new Set(
      cell
        .split(';')
        .map((x) => x.trim())
        .filter(Boolean),
    ),
  ];
}

/** A name without diacritics, case and marks: "Tô Lâm" //=> "to lam". */
export function plain(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
