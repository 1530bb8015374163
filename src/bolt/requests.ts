import neo4j from 'neo4j-driver';
import type { TypedParameters } from '../store/index.js';
import { BoltFault, ProtocolError } from './faults.js';
import type { Structure } from './packstream.js';

/** The messages of a client, by their signature. */
export const REQUEST = {
  hello: 0x01,
  goodbye: 0x02,
  reset: 0x0f,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  rollback: 0x13,
  discard: 0x2f,
  pull: 0x3f,
  telemetry: 0x54,
  route: 0x66,
  logon: 0x6a,
  logoff: 0x6b,
} as const;

/** The messages of a server. */
export const RESPONSE = { success: 0x70, record: 0x71, ignored: 0x7e, failure: 0x7f } as const;

/** What RUN and BEGIN say beside the statement. */
export interface TransactionWishes {
  readonly access: 'read' | 'write';
  /** Milliseconds, or null for the server's own limit. */
  readonly timeout: number | null;
  readonly database: string | null;
}

/** How much of which answer PULL and DISCARD want: all where `count` is -1, the last one where `id` is -1. */
export interface Portion {
  readonly count: number;
  readonly id: number;
}

/** A field that is a map. @throws ProtocolError where it is none */
export function mapField(message: Structure, index: number): Record<string, unknown> {
  const value = message.fields[index];
  const isMap = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isMap) throw new ProtocolError(`The field ${index + 1} of a message is to be a map.`);
  return value as Record<string, unknown>;
}

/** The statement and the parameters of RUN. */
export function statementOf(message: Structure): { statement: string; parameters: TypedParameters } {
  const [statement] = message.fields;
  if (typeof statement !== 'string') throw new ProtocolError('RUN is to have a statement.');
  return { statement, parameters: mapField(message, 1) as TypedParameters };
}

/** @throws BoltFault where it wants to be somebody else */
export function wishesOf(extra: Readonly<Record<string, unknown>>): TransactionWishes {
  if (extra.imp_user !== undefined && extra.imp_user !== null) {
    throw new BoltFault('Neo.ClientError.Security.Forbidden', 'Nobody may act as another user here: leave it out.');
  }
  const timeout = wholeOf(extra.tx_timeout, 'tx_timeout');
  return {
    access: extra.mode === 'r' ? 'read' : 'write',
    timeout: timeout === null || timeout <= 0 ? null : timeout,
    database: typeof extra.db === 'string' && extra.db !== '' ? extra.db : null,
  };
}

export function portionOf(message: Structure): Portion {
  const { n, qid } = mapField(message, 0);
  const count = wholeOf(n, 'n');
  if (count === null || count === 0 || count < -1) throw new ProtocolError('n is to be -1 or a whole number from 1.');
  return { count, id: wholeOf(qid, 'qid') ?? -1 };
}

function wholeOf(value: unknown, name: string): number | null {
  if (value === undefined || value === null) return null;
  if (!neo4j.isInt(value)) throw new ProtocolError(`${name} is to be a whole number.`);
  return value.toNumberOrInfinity();
}
