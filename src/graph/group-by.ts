/**
 * Values by what is told of each, in the order in which that is first met.
 *
 * @example
 * groupBy(['call', 'visit', 'cry'], (word) => word[0]!).get('c') //=> ["call", "cry"]
 */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}
