import neo4j, { type Neo4jError } from 'neo4j-driver';
import { EntenteError, QueryError, StoreError } from '../errors.js';
import type { Position } from './cypher-text.js';

/**
 * Whether a fault of a Neo4j server passes by itself, so that the transaction is run again: a lost connection, a
 * change of leader, a deadlock. The one place that decides it.
 */
export function passes(error: unknown): boolean {
  return neo4j.isRetryableError(error as Error);
}

/** A failure of the server or of a statement, as one line that says what to do. `server` has no credentials. */
export function neo4jFault(error: unknown, server: string, database: string | undefined): EntenteError {
  if (error instanceof EntenteError) return error;
  const { code = '', message = String(error) } = error as Neo4jError;
  const option = { cause: error };
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new StoreError(
      'rate-limit',
      `${server} refuses further attempts for now after wrong passwords: wait a little.`,
      option,
    );
  }
  if (/Security\.(Unauthorized|CredentialsExpired|TokenExpired)/.test(code)) {
    const what = 'set NEO4J_USERNAME and NEO4J_PASSWORD, or give --store-user and --store-password-file';
    return new StoreError('password', `${server} refuses the user or the password: ${what}.`, option);
  }
  if (/Security\.Forbidden|Statement\.AccessMode/.test(code)) {
    return new StoreError(
      'read-only',
      `${server} does not let this user or session do that: ${firstLine(message)}`,
      option,
    );
  }
  if (/DatabaseNotFound/.test(code)) {
    return new StoreError(
      'no-database',
      `${server} has no database "${database ?? ''}": check NEO4J_DATABASE or --database.`,
      option,
    );
  }
  if (passes(error) || /ServiceUnavailable|SessionExpired/.test(code) || /closed/i.test(message)) {
    return unreachable(message, server, option);
  }
  if (code.startsWith('Neo.ClientError')) {
    const position = positionIn(message);
    return new QueryError(describe(message, position), position, option);
  }
  return new StoreError('failed', `${server} failed: ${firstLine(message)}`, option);
}

function unreachable(message: string, server: string, options: ErrorOptions): StoreError {
  if (/(driver|session|pool).*closed|closed (driver|session|pool)/i.test(message)) {
    return new StoreError('closed', 'The store is closed.', options);
  }
  const reason = /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN/.exec(message)?.[0];
  const what = reason === undefined ? 'cannot be reached or went away' : `does not answer (${reason})`;
  return new StoreError(
    'unreachable',
    `Neo4j at ${server} ${what}: is it running, and are host and port right?`,
    options,
  );
}

/** "(line 2, column 1 (offset: 10))" at the end of the server's message. */
function positionIn(message: string): Position | null {
  const told = /\(line (\d+), column (\d+)/.exec(message);
  return told === null ? null : { line: Number(told[1]), column: Number(told[2]) };
}

function describe(message: string, position: Position | null): string {
  const plain = firstLine(message).replace(/\s*\(line \d+, column \d+.*$/, '');
  return position === null ? plain : `${plain} (line ${position.line}, column ${position.column})`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
