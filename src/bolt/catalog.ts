import neo4j, { type Node, type Relationship } from 'neo4j-driver';
import { bareCypher, cypherText, type OpenTransaction, type TypedResult, type TypedValue } from '../store/index.js';
import { CATALOG } from './catalog-table.js';

/** Columns and rows that are at hand. */
interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TypedValue[])[];
}

/** A call or a SHOW, its parentheses, what it yields, what of that is returned, and nothing after it. */
const ASKED = /^(CALL [\w.]+(?= ?\()|SHOW [A-Z ]+?)(?: ?\( ?\))?(?: YIELD ([\w*, ]+?))?(?: RETURN ([\w*, ]+?))? ?;?$/i;
const VISUALIZATION = /^CALL db\.schema\.visualization$/i;

/**
 * Answers a statement that graph tools send on connecting, or gives null for every other.
 *
 * @example
 * const answer = await answerCatalog('CALL dbms.components() YIELD name', transaction);
 * answer?.columns //=> ['name']
 */
export async function answerCatalog(statement: string, transaction: OpenTransaction): Promise<TypedResult | null> {
  const match = ASKED.exec(bareCypher(statement).replace(/\s+/g, ' ').trim());
  if (match === null) return null;
  const [, asked, yielded, returned] = match;
  const name = asked!.trim();
  const entry = CATALOG.find((one) => one.statement.test(name));
  const whole = entry ?? (VISUALIZATION.test(name) ? await visualization(transaction) : null);
  if (whole === null) return null;
  const narrowed = project(project(whole, yielded), returned);
  return narrowed === null ? null : new ReadyResult(narrowed.columns, narrowed.rows);
}

/** The columns of a list "a, b AS c", or all; null where one is not there. */
function project(answer: Answer | null, list: string | undefined): Answer | null {
  if (answer === null || list === undefined || list.trim() === '*') return answer;
  const wanted = list.split(',').map((item) => item.trim().split(/ AS /i));
  const places = wanted.map(([column]) => answer.columns.indexOf(column!));
  if (places.includes(-1)) return null;
  const columns = wanted.map(([column, alias]) => alias ?? column!);
  return { columns, rows: answer.rows.map((row) => places.map((place) => row[place]!)) };
}

/** One node a label and one relationship a type between two labels. */
async function visualization(transaction: OpenTransaction): Promise<Answer> {
  const result = await transaction.run(cypherText('embedded/catalog', 'schema'));
  const nodes = new Map<string, Node>();
  const relationships = new Map<string, Relationship>();
  const nodeOf = (label: string) => {
    const id = -1 - nodes.size;
    const known = nodes.get(label) ?? labelNode(label, id);
    nodes.set(label, known);
    return known;
  };
  while (!result.done) {
    for (const [from, type, to] of (await result.take(1000)) as [string[], string, string[]][]) {
      // A node's last label is its narrowest: Event, not Occurrence.
      const [start, end] = [nodeOf(from.at(-1) ?? ''), nodeOf(to.at(-1) ?? '')];
      const key = JSON.stringify([start.elementId, type, end.elementId]);
      if (!relationships.has(key)) relationships.set(key, typeRelationship(-1 - relationships.size, start, type, end));
    }
  }
  return { columns: ['nodes', 'relationships'], rows: [[[...nodes.values()], [...relationships.values()]]] };
}

function labelNode(label: string, id: number): Node {
  const properties = { name: label, indexes: [], constraints: [] };
  return new neo4j.types.Node(neo4j.int(id), [label], properties, String(id)) as Node;
}

function typeRelationship(id: number, start: Node, type: string, end: Node): Relationship {
  const ends = [start.identity, end.identity] as const;
  const properties = { name: type };
  const [from, to] = [start.elementId, end.elementId];
  return new neo4j.types.Relationship(neo4j.int(id), ...ends, type, properties, String(id), from, to) as Relationship;
}

/** An answer that needs no engine. */
class ReadyResult implements TypedResult {
  readonly type = 'r';
  readonly columns: readonly string[];
  readonly #rows: readonly (readonly TypedValue[])[];
  #at = 0;

  constructor(columns: readonly string[], rows: Answer['rows']) {
    this.columns = columns;
    this.#rows = rows;
  }

  get size(): number {
    return this.#rows.length;
  }

  get done(): boolean {
    return this.#at >= this.#rows.length;
  }

  async take(count: number): Promise<TypedValue[][]> {
    const rows = this.#rows.slice(this.#at, this.#at + count);
    this.#at += rows.length;
    return rows.map((row) => [...row]);
  }

  async counters(): Promise<null> {
    return null;
  }
}
