import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until no other living process holds a lock, then holds it.
 *
 * @returns what gives it free
 */
export async function holdLock(path: string): Promise<() => void> {
  while (!taken(path)) {
    if (!holderLives(path)) rmSync(path, { force: true });
    await pause(100);
  }
  return () => rmSync(path, { force: true });
}

function taken(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Empty for the instant between making and writing it.
    return pid === 0 || process.kill(pid, 0);
  } catch {
    // Gone, or its holder is: either way nobody holds it.
    return false;
  }
}
