import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const store = folder.file('bad.db');
afterAll(() => folder.remove());

function file(name: string, content: string | Buffer): string {
  writeFileSync(folder.file(name), content);
  return folder.file(name);
}

function emptyFolder(name: string): string {
  mkdirSync(folder.file(name));
  return folder.file(name);
}

const sentence = 'La Pologne a condamné la Hongrie à Genève mardi, a déclaré le président français.';

describe('bad input', () => {
  it.each([
    ['an empty file', () => file('empty.txt', ''), 'is empty'],
    ['blanks only', () => file('blank.txt', ' \n\n '), 'only blanks'],
    [
      'a binary file',
      () => file('binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))),
      'binary',
    ],
    [
      'a language not spoken here',
      () => file('german.txt', 'Der Minister hat heute seinen Kollegen empfangen und über die Lage gesprochen.'),
      'German',
    ],
    ['a file that is not there', () => folder.file('nowhere.txt'), 'no such file'],
    ['an empty folder', () => emptyFolder('hollow'), 'holds no'],
    [
      'too much text for one article',
      () => file('huge.txt', 'La Pologne a condamné la Hongrie. '.repeat(600_000)),
      'too many for one article',
    ],
  ])('%s: one clear line, status 1, the rest of the batch done', async (_what, make, says) => {
    const bad = make();
    const good = file('good.txt', sentence);
    const { status, stderr, json } = await entente([
      'ingest',
      bad,
      good,
      '--published',
      '2025-03-05',
      '--store',
      folder.file(`${_what.replaceAll(' ', '-')}.db`),
      '--json',
    ]);
    expect(status).toBe(1);
    expect(json()).toMatchObject({ articles: 1, failed: [{ item: bad }] });
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => line.includes(bad));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(says);
  });

  it.each([
    ['Latin-1', 'latin1'],
    ['UTF-16 with a mark', 'utf16le'],
  ] as const)('reads %s', async (_name, encoding) => {
    const bytes =
      encoding === 'utf16le'
        ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')])
        : Buffer.from(sentence, 'latin1');
    const { status, stdout } = await entente(['extract', file(`${encoding}.txt`, bytes), '--published', '2025-03-05']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).quote).toContain('condamné la Hongrie');
  });

  it('codes a sentence of 5,000 words', async () => {
    const long = `La Pologne a condamné ${Array.from({ length: 1600 }, () => 'la Hongrie').join(', ')} et la Serbie.`;
    const { status } = await entente(['extract', file('long.txt', long), '--published', '2025-03-05']);
    expect(status).toBe(0);
  });

  it('says where no date is known', async () => {
    const { stderr, status } = await entente([
      'ingest',
      file('undated.txt', 'La Pologne a condamné la Hongrie.'),
      '--store',
      folder.file('undated.db'),
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('no date is known');
  });
});

describe('wrong use', () => {
  const article = file('article.txt', sentence);
  const other = file('other.db', 'some other program wrote this');

  it.each([
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['an unknown option', ['ingest', article, '--frob'], /unknown option/],
    ['a date that is no date', ['ingest', article, '--published', '22/12/2025', '--store', store], /2025-12-22/],
    ['a language that is none', ['ingest', article, '--lang', 'de'], /fr, en, es/],
    ['a store that is a directory', ['ingest', article, '--store', folder.path], /directory/],
    ['a store that is another program’s file', ['ingest', article, '--store', other], /not a store/],
    [
      'a store in a folder that is not there',
      ['ingest', article, '--store', folder.file('no/such/x.db')],
      /does not exist/,
    ],
    ['credentials in the URL', ['ingest', article, '--store', 'bolt://neo4j:secret@127.0.0.1:7687'], /credentials/],
    ['a query that is none', ['query', 'nonesuch', '--store', store], /nonesuch/],
    ['a parameter without a value', ['cypher', 'RETURN 1', '--param', 'x', '--store', store], /name=value/],
    ['a polity that nobody knows', ['path', 'tension', 'USA', 'XYZ', '--store', store], /XYZ/],
    ['a number that is none', ['path', 'tension', 'POL', 'HUN', '-k', 'many', '--store', store], /whole number/],
  ])('%s: one line that says what to do, status 2', async (_what, args, says) => {
    await entente(['ingest', article, '--published', '2025-03-05', '--store', store]);
    const { status, stdout, stderr } = await entente(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('secret');
    expect(stderr).not.toContain('    at ');
  });

  it('leaves another program’s file as it was', () => {
    expect(readFileSync(other, 'utf8')).toBe('some other program wrote this');
  });

  it('shows where a Cypher statement is wrong', async () => {
    const { status, stderr } = await entente(['cypher', 'MATCH (n)\nRETRN n', '--store', store]);
    expect(status).toBe(2);
    expect(stderr).toContain('RETRN n');
    expect(stderr).toMatch(/line 2/);
  });

  it('says that a Neo4j does not answer, and loses nothing else', async () => {
    const { status, stderr } = await entente(['ingest', article, '--store', 'bolt://127.0.0.1:9']);
    expect(status).toBe(1);
    expect(stderr).toContain('does not answer');
  });
});
