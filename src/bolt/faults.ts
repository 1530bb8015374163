import { EntenteError, QueryError, type QueryFault, RefusedError, StoreError } from '../errors.js';

/** What came over the wire is not Bolt, or comes where it may not: the connection ends. */
export class ProtocolError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('bolt.protocol', message, options);
  }
}

/** A request that is Bolt and is refused, with the code that Neo4j has for it. */
export class BoltFault extends EntenteError {
  readonly neo4jCode: string;

  constructor(neo4jCode: string, message: string, options?: ErrorOptions) {
    super('bolt.refused', message, options);
    this.neo4jCode = neo4jCode;
  }
}

/** An error as drivers know it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

const QUERY_CODES: Readonly<Record<QueryFault, string>> = {
  syntax: 'Neo.ClientError.Statement.SyntaxError',
  parameter: 'Neo.ClientError.Statement.ParameterMissing',
  procedure: 'Neo.ClientError.Procedure.ProcedureNotFound',
  value: 'Neo.ClientError.Statement.TypeError',
  arithmetic: 'Neo.ClientError.Statement.ArithmeticError',
  constraint: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  timeout: 'Neo.ClientError.Transaction.TransactionTimedOut',
  other: 'Neo.ClientError.Statement.ExecutionFailed',
};

const REFUSED_CODES: Readonly<Record<string, string>> = {
  'refused.read-only': 'Neo.ClientError.Statement.AccessMode',
  'refused.forbidden': 'Neo.ClientError.Security.Forbidden',
  'refused.size': 'Neo.ClientError.Statement.ExecutionFailed',
};

/** The fault of a statement or a transaction that took too long. */
export function timedOut(milliseconds: number): BoltFault {
  const what = `This took longer than ${milliseconds} ms and was given up: nothing was written. Ask for less.`;
  return new BoltFault('Neo.ClientError.Transaction.TransactionTimedOut', what);
}

/**
 * The Neo4j code and message of an error. What is not one of ours is told without its words: they may hold anything.
 *
 * @example
 * failureOf(new QueryError('Expected a Cypher clause', null, { fault: 'syntax' })).code
 * //=> "Neo.ClientError.Statement.SyntaxError"
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof BoltFault) return { code: error.neo4jCode, message: error.message };
  if (error instanceof ProtocolError) return { code: 'Neo.ClientError.Request.Invalid', message: error.message };
  if (error instanceof RefusedError) return { code: REFUSED_CODES[error.code]!, message: error.message };
  if (error instanceof QueryError) {
    return { code: serverCode(error.cause) ?? QUERY_CODES[error.fault], message: error.message };
  }
  if (error instanceof StoreError) return { code: storeCode(error), message: error.message };
  return {
    code: 'Neo.DatabaseError.General.UnknownError',
    message: 'The server failed at this: see its own messages.',
  };
}

/** The code that a Neo4j server behind the store gave. */
function serverCode(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && code.startsWith('Neo.') ? code : undefined;
}

function storeCode(error: StoreError): string {
  if (error.code === 'store.read-only') return 'Neo.ClientError.Statement.AccessMode';
  if (error.code === 'store.closed') return 'Neo.TransientError.General.DatabaseUnavailable';
  return 'Neo.DatabaseError.General.UnknownError';
}
