// Chance that a seed fixes: the same seed gives the same run on every machine.

/**
 * A generator of numbers in [0, 1) (mulberry32).
 *
 * @example
 * generator(7)() === generator(7)() //=> true
 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws one of some values by their weights: `[[value, weight], …]`. */
export function weighted(pairs) {
  const sums = [];
  let sum = 0;
  for (const [, weight] of pairs) {
    sum += weight;
    sums.push(sum);
  }
  return (random) => {
    const at = random() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return pairs[low][0];
  };
}
