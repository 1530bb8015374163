import { UsageError } from '../errors.js';
import { cypherNames, cypherText, readCypher } from './cypher-files.js';
import { cypherDate, type Parameters, type ParameterValue, type Row, type Runner } from './store.js';

/** What a parameter of a query may be given: "actor" and "polity" are text that names one by code, id or name. */
export type ParameterType = 'text' | 'actor' | 'polity' | 'date' | 'integer';

/** A parameter of a {@link ReadQuery}. */
export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** What it is where it is not given; null for "no restriction"; undefined where it must be given. */
  readonly default: string | number | null | undefined;
  /** What it means. */
  readonly about: string;
  /** How to write it: "a=POLITY", "[from=DATE]". */
  readonly usage: string;
}

/** A ready-made query: a file of cypher/read. */
export interface ReadQuery {
  readonly name: string;
  /** What it answers, one sentence. */
  readonly about: string;
  readonly parameters: readonly QueryParameter[];
  /** The Cypher text, without its comments. */
  readonly text: string;
}

/**
 * A line of a header that describes a parameter: "// $", the name, in brackets the type and perhaps ", default " with
 * a value ("none" for no restriction), a colon, and what it means.
 */
const PARAMETER = /^\/\/ \$(\w+) \((text|actor|polity|date|integer)(?:, default ([^)]+))?\): (.+)$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The ready-made queries, by name.
 *
 * @example
 * listQueries().find((query) => query.name === 'day')?.parameters[0]?.usage //=> "date=DATE"
 */
export function listQueries(): ReadQuery[] {
  return cypherNames('read').map((name) => {
    const header = readCypher('read', name)
      .split('\n')
      .filter((line) => line.startsWith('//'));
    const about = header.filter((line) => !line.startsWith('// $')).map((line) => line.slice(2).trim());
    const parameters = header
      .map((line) => PARAMETER.exec(line))
      .filter((match) => match !== null)
      .map(toParameter);
    return { name, about: about.join(' '), parameters, text: cypherText('read', name) };
  });
}

/**
 * Runs a ready-made query. Text is made a date where the query wants one, and what is not given takes its default.
 *
 * @example
 * await runQuery(store, query, { a: 'RUS', b: 'VEN', from: '2025-12-01' }); //=> [{ event: 'event:…', kind: 'PhoneCall', … }]
 *
 * @throws UsageError where a parameter is missing, unknown, or of another type
 */
export async function runQuery(store: Runner, query: ReadQuery, given: Parameters): Promise<Row[]> {
  for (const name of Object.keys(given)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      throw new UsageError(`The query ${query.name} has no parameter "${name}": it takes ${usageOf(query)}.`);
    }
  }
  const values = query.parameters.map((parameter) => [
    parameter.name,
    checkedValue(query, parameter, given[parameter.name]),
  ]);
  return store.run(query.text, Object.fromEntries(values));
}

function toParameter([, name, type, told, about]: RegExpExecArray): QueryParameter {
  const parameter = { name: name!, type: type as ParameterType, about: about! };
  const word = `${name}=${type!.toUpperCase()}`;
  if (told === undefined) return { ...parameter, default: undefined, usage: word };
  const value = told === 'none' ? null : type === 'integer' ? Number(told) : told;
  return { ...parameter, default: value, usage: `[${word}]` };
}

function checkedValue(query: ReadQuery, parameter: QueryParameter, given: ParameterValue): ParameterValue {
  const value = given ?? parameter.default;
  if (value === undefined) {
    throw new UsageError(
      `The query ${query.name} needs ${parameter.usage} (${parameter.about}): it takes ${usageOf(query)}.`,
    );
  }
  if (value === null) return null;
  const fault = (wanted: string) =>
    new UsageError(
      `The parameter ${parameter.name} of ${query.name} is to be ${wanted}, not ${JSON.stringify(value)}.`,
    );
  switch (parameter.type) {
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw fault('a whole number from 0');
      return value;
    case 'date': {
      const iso = typeof value === 'object' && '$date' in value ? value.$date : value;
      if (typeof iso !== 'string' || !isDay(iso)) throw fault('a day such as 2025-12-22');
      return cypherDate(iso);
    }
    default:
      if (typeof value !== 'string') throw fault('text (write a number as "12")');
      return value;
  }
}

/** True for a day that there is: not for "2025-02-30". */
function isDay(iso: string): boolean {
  const time = ISO_DAY.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function usageOf({ parameters }: ReadQuery): string {
  return parameters.length === 0 ? 'none' : parameters.map((parameter) => parameter.usage).join(' ');
}
