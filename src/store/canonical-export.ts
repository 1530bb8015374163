import { cypherText } from './cypher-files.js';
import type { Row, Runner, Value } from './store.js';

/** Options of {@link canonicalExport}. */
export interface CanonicalOptions {
  /**
   * With everything that depends on when and in what order things came in: load times, redirects, retracted events, what
   * former mentions reported, and days on which nothing stands any more. Off by default, so that the same articles in any order give the same export.
   */
  readonly history?: boolean;
}

const LOAD_TIMES = new Set(['knownFrom', 'knownTo']);
const HISTORY_LABELS = ['Redirect', 'Retracted'];

/**
 * The whole graph as sorted JSON lines, nodes before relationships: equal graphs give equal bytes, whatever the engine.
 *
 * @example
 * const lines = await canonicalExport(store);
 * lines[0] //=> '{"labels":["Actor","Person"],"properties":{"aliases":[…],"id":"person:Q58217",…}}'
 */
export async function canonicalExport(store: Runner, { history = false }: CanonicalOptions = {}): Promise<string[]> {
  const nodes = await store.run(cypherText('internal', 'all-nodes'));
  const relationships = await store.run(cypherText('internal', 'all-relationships'));
  const used = usedCalendar(nodes, relationships);
  const kept = history ? nodes : nodes.filter((node) => !isHistory(node) && used(node));
  const ids = new Set(kept.map(idOf));
  const lines = kept.map((node) => {
    const labels = [...(node.labels as string[])].sort();
    return JSON.stringify({ labels, properties: properties(node.properties, history) });
  });
  const links = relationships
    .filter(({ type, a, b }) => history || (type !== 'REPORTED' && ids.has(a!) && ids.has(b!)))
    .map(({ a, type, b, ...row }) => JSON.stringify({ a, type, b, properties: properties(row.properties!, history) }));
  return [...lines.sort(), ...links.sort()];
}

/** Tells days and months on which an event stands from those that only a retracted one left behind. */
function usedCalendar(nodes: readonly Row[], relationships: readonly Row[]): (node: Row) => boolean {
  const retracted = new Set<Value>(nodes.filter(isHistory).map(idOf));
  const stood = relationships.filter(({ type, a }) => (type === 'ON' || type === 'DURING') && !retracted.has(a!));
  const days = new Set<Value>(stood.filter(({ type }) => type === 'ON').map(({ b }) => b!));
  const isDay = new Set<Value>(nodes.filter((node) => (node.labels as string[]).includes('Day')).map(idOf));
  // A day stands DURING its month: that alone keeps the month only where the day is kept.
  const months = new Set<Value>(
    stood.filter(({ type, a }) => type === 'DURING' && (!isDay.has(a!) || days.has(a!))).map(({ b }) => b!),
  );
  return (node) => {
    const labels = node.labels as string[];
    if (labels.includes('Day')) return days.has(idOf(node));
    return !labels.includes('Month') || months.has(idOf(node));
  };
}

function idOf(node: Row): Value | null {
  return (node.properties as Row).id ?? null;
}

function isHistory(node: Row): boolean {
  return (node.labels as string[]).some((label) => HISTORY_LABELS.includes(label));
}

function properties(value: Value | undefined, history: boolean): Row {
  const record = value as Row;
  const keys = Object.keys(record).filter((key) => history || !LOAD_TIMES.has(key));
  return Object.fromEntries(keys.sort().map((key) => [key, record[key]!]));
}
