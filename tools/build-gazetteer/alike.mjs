/** Spellings of one town's name in transliterations: "Grozny", "Groznyy"; «Koundouz», "Kunduz". */
import { skeleton } from '../../dist/resolve/names/skeleton.js';
import { plain } from '../build-actors/tables.mjs';

/** Number of letters to put in, take out or change to make one word of another. */
function distance(a, b) {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

const sounds = (name) =>
  skeleton(
    plain(name)
      .replace(/^(al|el|ad|ar|as|at|ash) /, '')
      .replace(/ /g, ''),
  );

/** The one town whose name sounds as a form does and differs in few letters; null if none or several do. */
export function lettersAlike(form, towns) {
  const sound = sounds(form);
  const close = towns.filter((town) => {
    if (/\d/.test(town.name)) return false;
    const other = sounds(town.name);
    return other[0] === sound[0] && distance(sound, other) <= (sound.length > 6 ? 1 : 0);
  });
  return close.length === 1 ? close[0] : null;
}
