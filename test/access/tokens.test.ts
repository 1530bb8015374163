import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addToken, listTokens, noTokens, revokeToken, tokensOf } from '../../src/access/index.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-access-'));
const NOW = '2025-12-22T08:00:00Z';
let count = 0;
let file = '';
beforeEach(() => {
  file = join(folder, `${count++}.tsv`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a token', () => {
  it('is 32 random bytes that the file does not hold', () => {
    const { token } = addToken(file, 'one', NOW);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(readFileSync(file, 'utf8')).not.toContain(token);
    expect(addToken(file, 'two', NOW).token).not.toBe(token);
  });

  it('is in a file that its owner alone may read', () => {
    addToken(file, 'one', NOW);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => listTokens(file)).toThrow('chmod 600');
    expect(() => tokensOf(file)).toThrow('chmod 600');
  });

  it('gets a name that is free, and only once', () => {
    expect(addToken(file, undefined, NOW).name).toBe('token-1');
    expect(addToken(file, undefined, NOW).name).toBe('token-2');
    expect(() => addToken(file, 'token-1', NOW)).toThrow('already');
    for (const name of ['a\tb', '', '../x', 'a\nb', 'é']) expect(() => addToken(file, name, NOW)).toThrow('--name');
  });

  it('lets in while it is not revoked, and only as it is', () => {
    const { token } = addToken(file, 'one', NOW);
    const other = addToken(file, 'two', NOW).token;
    const check = tokensOf(file);
    expect(check.required).toBe(true);
    expect([token, other].map(check.accepts)).toEqual([true, true]);
    const wrong = ['', ' ', token.slice(1), `${token} `, token.toUpperCase(), listTokens(file)[0]!.hash];
    expect(wrong.filter(check.accepts)).toEqual([]);
    revokeToken(file, 'one');
    expect([token, other].map(check.accepts)).toEqual([false, true]);
    expect(() => revokeToken(file, 'one')).toThrow('there is no token "one"');
  });

  it('made while the server runs lets in too', () => {
    addToken(file, 'one', NOW);
    const check = tokensOf(file);
    expect(check.accepts(addToken(file, 'two', NOW).token)).toBe(true);
  });

  it('lets nobody in once the file is gone or malformed', () => {
    const { token } = addToken(file, 'one', NOW);
    const check = tokensOf(file);
    appendFileSync(file, 'no row\n');
    expect(check.accepts(token)).toBe(false);
    rmSync(file);
    expect(check.accepts(token)).toBe(false);
  });
});

describe('a token file', () => {
  it('that is missing or malformed is wrong use, told with what to do', () => {
    expect(() => tokensOf(file)).toThrow(`entente token --token-file ${file}`);
    writeFileSync(file, 'secret\n', { mode: 0o600 });
    expect(() => tokensOf(file)).toThrow('line 1');
    expect(() => addToken(join(folder, 'none', 'x'), 'one', NOW)).toThrow('cannot be written');
  });

  it('without tokens lets nobody in', () => {
    addToken(file, 'one', NOW);
    revokeToken(file, 'one');
    expect(listTokens(file)).toEqual([]);
    expect(tokensOf(file).accepts('')).toBe(false);
  });
});

describe('no token file', () => {
  it('asks for no token', () => {
    expect(noTokens.required).toBe(false);
    expect(noTokens.accepts('')).toBe(true);
  });
});
