/** Days from one to another, both ISO days and within. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The cell of a bucket in which a mention is looked for: that of the month its days lie in, else of the year, else the one
 * for what reaches over a year's end. So a store finds the mentions of some days without reading a bucket's whole past.
 *
 * @example
 * cellOf('b', { from: '2025-12-22', to: '2025-12-22' }) //=> "b@2025-12"
 * cellOf('b', { from: '2025-11-22', to: '2025-12-22' }) //=> "b@2025"
 */
export function cellOf(bucket: string, { from, to }: Days): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${bucket}@${from.slice(0, 7)}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${bucket}@${from.slice(0, 4)}` : `${bucket}@`;
}

/** The bucket that a cell is of. */
export function bucketOfCell(cell: string): string {
  return cell.slice(0, cell.lastIndexOf('@'));
}

/**
 * Every cell that may hold a mention whose days meet some days.
 *
 * @example
 * cellsMeeting('b', { from: '2025-12-31', to: '2026-01-01' })
 * //=> ["b@", "b@2025", "b@2025-12", "b@2026", "b@2026-01"]
 */
export function cellsMeeting(bucket: string, { from, to }: Days): string[] {
  const cells = [`${bucket}@`];
  const last = to.slice(0, 7);
  let year = '';
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) {
    if (month.slice(0, 4) !== year) {
      year = month.slice(0, 4);
      cells.push(`${bucket}@${year}`);
    }
    cells.push(`${bucket}@${month}`);
  }
  return cells;
}

/** "2026-01" after "2025-12". */
function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}`;
}
