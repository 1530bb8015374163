import { QueryError, RefusedError } from '../errors.js';
import { bareCypher } from './cypher-text.js';
import { READ_OPERATORS, READ_PROCEDURES, WRITE_OPERATORS } from './read-operators.js';

/** A longer statement is refused: what varies belongs into parameters. In UTF-16 units. */
const LONGEST_STATEMENT = 32_768;

/** The engine's planner ends the process on some chains of more clauses than this; it says no to most others itself. */
const MOST_CLAUSES = 400;

/** What a statement would do, as its plan tells. */
export interface PlanVerdict {
  readonly writes: boolean;
}

/**
 * Refuses a statement that the engine could not survive, before the engine sees it.
 *
 * @throws RefusedError
 */
export function checkSize(statement: string): void {
  if (statement.length > LONGEST_STATEMENT) {
    throw new RefusedError(
      'size',
      `The statement has ${statement.length} characters, and ${LONGEST_STATEMENT} are allowed: pass values as parameters.`,
    );
  }
  const clauses =
    bareCypher(statement).match(/\b(?:MATCH|WITH|UNWIND|CALL|MERGE|CREATE|FOREACH|UNION)\b/gi)?.length ?? 0;
  if (clauses > MOST_CLAUSES) {
    throw new RefusedError('size', `The statement has ${clauses} clauses, and ${MOST_CLAUSES} are allowed: split it.`);
  }
}

/**
 * Judges the plan that `EXPLAIN` gives, a line an operator.
 *
 * A name that holds a line break can only add lines, which are then refused; it cannot hide one.
 *
 * @example
 * judgePlan('Return (n)\n  NodeScan (n:*)', 'read') //=> { writes: false }
 * judgePlan('Return ()\n  Create (n:X)', 'read') // throws: "This connection may only read: …"
 *
 * @throws RefusedError where an operator or a procedure is not among those allowed
 */
export function judgePlan(plan: string, access: 'read' | 'write'): PlanVerdict {
  let writes = false;
  for (const operator of operatorsOf(plan)) {
    if (READ_OPERATORS.has(operator)) continue;
    if (!WRITE_OPERATORS.has(operator)) throw new RefusedError('forbidden', forbidden(operator));
    if (access === 'read') throw readOnly(operator);
    writes = true;
  }
  for (const procedure of proceduresOf(plan)) {
    if (!READ_PROCEDURES.has(procedure))
      throw new RefusedError('forbidden', `The procedure ${procedure} is not allowed here.`);
  }
  return { writes };
}

/** The fault of a statement that would change something where only reading is allowed. */
export function readOnly(operator: string): RefusedError {
  return new RefusedError(
    'read-only',
    `This connection may only read, and the statement would change the graph (${operator}): nothing was written.`,
  );
}

function forbidden(operator: string): string {
  if (operator === 'LoadCsv') return 'LOAD CSV reads files and is refused here: use entente import.';
  return `The statement needs the engine's operator ${operator}, which is not allowed here.`;
}

/**
 * The operators of a plan: the first word of each line, and those of subqueries within expressions, which are written
 * as "Expand(ExpandOp {". (A plan holds the values of parameters, so it may be long: each pattern passes it once. Their
 * quotes are not looked at, since a name may hold half a pair: text like an operator is refused at worst.)
 */
function operatorsOf(plan: string): string[] {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  const first = lines.map((line) => /^\s*(\S+)/.exec(line)![1]!);
  const nested = [...plan.matchAll(/\b(\w+)\(\w+Op \{/g)].map((match) => match[1]!);
  return [...first, ...nested];
}

function proceduresOf(plan: string): string[] {
  const named = [...plan.matchAll(/^ *CallProcedure(?: \(([^\n]*)\))?$/gm)].map((match) => match[1] ?? '');
  const nested = /CallProcedure\(/.test(plan) ? ['within an expression'] : [];
  return [...named, ...nested];
}

/** A fault of `EXPLAIN` itself that says the statement is one of the schema's (it has no plan). */
export function isSchemaFault(error: unknown): boolean {
  return error instanceof QueryError && /Schema commands/.test(error.message);
}
