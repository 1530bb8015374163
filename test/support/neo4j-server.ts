import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('./neo4j/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url));
const VERSION = /<neo4j.version>([^<]+)</.exec(readFileSync(join(HERE, 'pom.xml'), 'utf8'))![1]!;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const START_LIMIT = 120_000;

/** Where a Neo4j server answers, and who may enter. */
export interface Neo4jAddress {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** A server that this process started. */
export interface Neo4jServer extends Neo4jAddress {
  /** "docker" or "java". */
  readonly by: string;
  stop(): Promise<void>;
}

/** A server started from Java, which may also be killed and started again where it was. */
export interface JavaServer extends Neo4jServer {
  readonly pid: number;
  /** `kill -9`; ends when the process has. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
}

/**
 * Starts a Neo4j server of its own: in a container where a Docker engine answers, else from Java and Maven.
 *
 * @returns the server, or why there can be none
 */
export async function startNeo4j(): Promise<Neo4jServer | { skip: string }> {
  if (await answers('docker', ['info', '--format', '{{.ServerVersion}}'])) return startContainer();
  const missing = await missingForJava();
  if (missing !== null) return { skip: `neither a Docker engine nor ${missing} is here` };
  // Without a network the jars may not come: the tests that need no server are to run all the same.
  return startJavaServer().catch((error: Error) => ({
    skip: `it cannot be started (${error.message.split('\n', 1)[0]})`,
  }));
}

/** What the way without Docker lacks, or null. */
export async function missingForJava(): Promise<string | null> {
  if (!(await hasJava())) return 'Java 17';
  if (!existsSync(completeMark()) && !(await answers('mvn', ['-version']))) return 'Maven';
  return null;
}

async function startContainer(): Promise<Neo4jServer> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const password = 'entente-tests';
  const container = await new Neo4jContainer(`neo4j:${VERSION}`).withPassword(password).start();
  const stop = async () => {
    await container.stop();
  };
  return { by: 'docker', url: container.getBoltUri(), user: container.getUsername(), password, stop };
}

/** Starts a server from its jars, which come from Maven once. */
export async function startJavaServer(): Promise<JavaServer> {
  const jars = await jarsOf();
  const folder = mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  const port = await freePort();
  const url = `bolt://127.0.0.1:${port}`;
  const password = 'entente-tests';
  const start = () => spawnServer(jars, folder, port);
  let child = await start();
  await setPassword(url, password);
  return {
    by: 'java',
    url,
    user: 'neo4j',
    password,
    get pid() {
      return child.pid!;
    },
    async kill() {
      await ended(child, () => child.kill('SIGKILL'));
    },
    async restart() {
      child = await start();
    },
    async stop() {
      await ended(child, () => child.stdin!.end());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function spawnServer(jars: string, folder: string, port: number): Promise<ChildProcess> {
  const options = [...OPENED, '-Xmx640m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')];
  const child = spawn('java', [...options, join(HERE, 'Server.java'), folder, String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => said.push(line));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail('did not come up'), START_LIMIT);
    const fail = (what: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`The Neo4j server for the tests ${what}: ${said.slice(-5).join(' | ')}`));
    };
    child.once('error', (error) => fail(`cannot be started (${error.message})`));
    child.once('exit', (status) => fail(`ended with ${status}`));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line !== 'READY') return;
      clearTimeout(timer);
      resolve();
    });
  });
  return child;
}

/** A new server lets the user neo4j in with the password neo4j, only to change it. */
async function setPassword(url: string, password: string): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', 'neo4j'));
  try {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password },
      { database: 'system' },
    );
  } finally {
    await driver.close();
  }
}

/** The folder of the server's jars, filled where it is not yet. */
async function jarsOf(): Promise<string> {
  const folder = join(CACHE, VERSION, 'lib');
  if (existsSync(completeMark())) return folder;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  await run('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), ...goal], { maxBuffer: 1 << 26 });
  writeFileSync(completeMark(), '');
  return folder;
}

/** Written when every jar is there: a download that was broken off leaves none. */
function completeMark(): string {
  return join(CACHE, VERSION, 'complete');
}

/** True where `java -version` tells 17 or later: it writes "openjdk version \"17.0.15\"" to standard error. */
async function hasJava(): Promise<boolean> {
  const told = await run('java', ['-version'], { timeout: 10_000 }).catch(() => ({ stderr: '' }));
  return Number(/version "(\d+)/.exec(told.stderr)?.[1] ?? 0) >= 17;
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  end();
  await exit;
}

async function answers(program: string, given: readonly string[]): Promise<boolean> {
  return run(program, given, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
