/**
 * The base of every fault that Entente raises on purpose.
 *
 * `message` says what is wrong and what to do about it, in one line, fit to be shown to a user.
 * `code` is stable and meant for programs.
 *
 * @example
 * try { await openStore({ store: '/etc' }) } catch (error) {
 *   if (error instanceof EntenteError) console.error(error.code, error.message);
 * }
 */
export class EntenteError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The command line, an option or an argument is wrong: exit status 2. */
export class UsageError extends EntenteError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, options);
  }
}

/** One input (an article, a line of JSONL, a feed item) cannot be read; the rest of a batch goes on. */
export class InputError extends EntenteError {
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`input.${code}`, message, options);
  }
}

/** A file of the lexicon or of the models is missing or malformed. */
export class DataError extends EntenteError {
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`data.${code}`, message, options);
  }
}

/** The store cannot be opened, reached, or is of another make. */
export class StoreError extends EntenteError {
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`store.${code}`, message, options);
  }
}

/** What a {@link QueryError} is about; "other" where the engine does not say. */
export type QueryFault =
  | 'syntax'
  | 'parameter'
  | 'procedure'
  | 'value'
  | 'arithmetic'
  | 'constraint'
  | 'timeout'
  | 'other';

/** A Cypher text that the engine refuses; `line` and `column` (both from 1) where the engine tells them. */
export class QueryError extends EntenteError {
  readonly line: number | null;
  readonly column: number | null;
  readonly fault: QueryFault;

  constructor(
    message: string,
    position: { line: number; column: number } | null,
    { fault = 'other', ...options }: ErrorOptions & { readonly fault?: QueryFault } = {},
  ) {
    super('query', message, options);
    this.fault = fault;
    this.line = position?.line ?? null;
    this.column = position?.column ?? null;
  }
}

/** A Cypher text that may not do here what it says, or is too large: nothing of it was kept. */
export class RefusedError extends EntenteError {
  constructor(reason: 'read-only' | 'forbidden' | 'size', message: string, options?: ErrorOptions) {
    super(`refused.${reason}`, message, options);
  }
}
