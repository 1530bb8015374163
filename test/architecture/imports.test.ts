import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
/** The order in which an article passes the stages; a stage may know those before it. */
const stages = ['article', 'language', 'coding', 'resolve', 'graph', 'store', 'analysis', 'exchange'];
/** What coding asks of the resolver stands in model.ts, so neither imports the other. */
const apart: readonly (readonly [string, string])[] = [
  ['resolve', 'coding'],
  ['resolve', 'article'],
  ['coding', 'article'],
  ['coding', 'language'],
];
/** What people and programs meet, and the threads that code for them; `access` says whom they let in. */
const interfaces = ['cli', 'http', 'bolt', 'viewer', 'watch', 'threads'];
const shared = ['model.ts', 'errors.ts', 'config.ts', 'tables.ts', 'lexicon.ts', 'sentence.ts'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) => m[1]!);
    return targets.map((to) => ({
      from: file,
      to: relative(src, resolve(src, dirname(file), to)).replace(/\.js$/, '.ts'),
    }));
  });
}

const top = (path: string) => path.split(sep)[0]!;

describe('import directions', () => {
  const all = imports();

  it('finds the imports it is to judge', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('lets a stage import only earlier stages, and these by their door', () => {
    const wrong = all.filter(({ from, to }) => {
      const [a, b] = [top(from), top(to)];
      if (!stages.includes(a) || a === b || shared.includes(to)) return false;
      if (!stages.includes(b)) return true;
      if (apart.some(([x, y]) => x === a && y === b)) return true;
      return stages.indexOf(b) > stages.indexOf(a) || to !== join(b, 'index.ts');
    });
    expect(wrong).toEqual([]);
  });

  it('lets interfaces enter stages only by their doors', () => {
    const wrong = all.filter(
      ({ from, to }) => !stages.includes(top(from)) && stages.includes(top(to)) && to !== join(top(to), 'index.ts'),
    );
    expect(wrong).toEqual([]);
  });

  it('lets an interface enter another only by its door, and access know nobody', () => {
    const wrong = all.filter(({ from, to }) => {
      const [a, b] = [top(from), top(to)];
      if (a === 'access' && b !== 'access') return !shared.includes(to);
      return a !== b && interfaces.includes(b) && b !== 'cli' && to !== join(b, 'index.ts');
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the interfaces out of what they serve, and the command line out of the other interfaces', () => {
    const below = all.filter(({ from, to }) => {
      const [a, b] = [top(from), top(to)];
      return stages.includes(a) && (interfaces.includes(b) || b === 'access');
    });
    expect(below).toEqual([]);
    expect(
      all.filter(({ from, to }) => interfaces.includes(top(from)) && top(from) !== 'cli' && top(to) === 'cli'),
    ).toEqual([]);
  });

  it('keeps the shared files free of stages', () => {
    const wrong = all.filter(
      ({ from, to }) => shared.includes(from) && (stages.includes(top(to)) || top(to) === 'pipeline.ts'),
    );
    expect(wrong).toEqual([]);
  });

  it('puts only the exported doors into index.ts files', () => {
    const doors = [...stages, 'access', ...interfaces].filter((folder) => existsSync(join(src, folder, 'index.ts')));
    for (const stage of doors) {
      const lines = readFileSync(join(src, stage, 'index.ts'), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
      expect(lines.replace(/export\s+(type\s+)?(\{[^}]*\}|\*)\s+from\s+'[^']+';/g, '').trim(), stage).toBe('');
    }
  });

  it('never ends the process below the command line', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && top(f) !== 'cli',
    );
    expect(files.filter((f) => /process\.exit\s*\(/.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
  });

  it('reads no clock and no chance below the command line', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && top(f) !== 'cli',
    );
    expect(
      files.filter((f) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(readFileSync(join(src, f), 'utf8'))),
    ).toEqual([]);
  });

  it('keeps ../shared out of what is installed', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && !f.startsWith(join('language', 'training')),
    );
    expect(files.filter((f) => /['"`][^'"`\n]*\.\.\/shared\//.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
  });
});
