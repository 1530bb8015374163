import type { TypedValue } from '../store/index.js';

/** The name under which drivers find the one database there is; theirs by default. */
export const DATABASE = 'neo4j';
/** Names that a client may ask for: tools ask "system" which databases there are. */
export const DATABASE_NAMES: readonly string[] = [DATABASE, 'entente', 'system'];
/** Drivers refuse a server that does not call itself Neo4j; the version is that of the Cypher and Bolt it is nearest to. */
export const SERVER_AGENT = 'Neo4j/5.26.0';

/** A statement that graph tools send on connecting and that the embedded engine does not know. */
export interface CatalogEntry {
  /** Without its parentheses, as `CALL name` or `SHOW what`; the case is of no matter. */
  readonly statement: RegExp;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TypedValue[])[];
}

const DATABASES: CatalogEntry = {
  statement: /^SHOW (?:(?:ALL )?DATABASES?|(?:DEFAULT|HOME) DATABASE)(?: \w+)?$/i,
  columns: [
    'name',
    'type',
    'aliases',
    'access',
    'address',
    'role',
    'writer',
    'requestedStatus',
    'currentStatus',
    'statusMessage',
    'default',
    'home',
    'constituents',
  ],
  rows: [[DATABASE, 'standard', [], 'read-write', null, 'primary', true, 'online', 'online', '', true, true, []]],
};

export const CATALOG: readonly CatalogEntry[] = [
  DATABASES,
  {
    statement: /^CALL dbms\.components$/i,
    columns: ['name', 'versions', 'edition'],
    rows: [['Neo4j Kernel', ['5.26.0'], 'community']],
  },
  { statement: /^CALL db\.ping$/i, columns: ['success'], rows: [[true]] },
  { statement: /^CALL db\.info$/i, columns: ['id', 'name', 'creationDate'], rows: [['entente', DATABASE, null]] },
  { statement: /^CALL dbms\.clientConfig$/i, columns: ['name', 'value'], rows: [] },
  {
    statement: /^(?:SHOW CURRENT USER|CALL dbms\.showCurrentUser)$/i,
    columns: ['user', 'roles', 'passwordChangeRequired', 'suspended', 'home'],
    rows: [['entente', [], false, false, DATABASE]],
  },
  {
    statement: /^(?:SHOW PROCEDURES|CALL dbms\.procedures)(?: EXECUTABLE(?: BY CURRENT USER)?)?$/i,
    columns: ['name', 'description', 'mode', 'worksOnSystem', 'signature'],
    rows: [],
  },
  {
    statement:
      /^(?:SHOW (?:ALL |BUILT IN |USER DEFINED )?FUNCTIONS|CALL dbms\.functions)(?: EXECUTABLE(?: BY CURRENT USER)?)?$/i,
    columns: ['name', 'category', 'description', 'signature'],
    rows: [],
  },
];
