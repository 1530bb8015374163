import PQueue from 'p-queue';
import robotsParser from 'robots-parser';
import { FetchError, type Fetched, type FetchOptions, fetchPage } from './fetch-page.js';

/** The package is CommonJS, and its types say otherwise. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, userAgent: string): boolean | undefined;
};

/** Options of {@link PoliteFetcher}. */
export interface PoliteOptions extends FetchOptions {
  /** Milliseconds between two questions to one host; a longer `Crawl-delay` is kept to. */
  readonly hostDelay: number;
  /** Milliseconds now. */
  readonly now: () => number;
}

interface Host {
  readonly queue: PQueue;
  /** May this address be asked? Known once robots.txt is read. */
  robots: Promise<(url: string) => boolean> | null;
  /** Milliseconds before which the host is not asked, as it wishes. */
  notBefore: number;
}

/** The robots rules of so many hosts are remembered. */
const HOSTS = 10_000;
/** Milliseconds that a host's wish to be left alone is kept to at most. */
const LONGEST_WAIT = 24 * 3_600_000;

/**
 * Fetches pages as a guest should: one question at a time to a host, with pauses, never what its robots.txt forbids, and
 * not before the time it names after 429 or 503.
 */
export class PoliteFetcher {
  private readonly hosts = new Map<string, Host>();

  constructor(private readonly options: PoliteOptions) {}

  /**
   * @throws FetchError as {@link fetchPage}, and for every status but 200 and 304
   */
  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    if (!URL.canParse(url)) throw new FetchError('url', `"${url}" is no address`);
    const host = this.hostOf(new URL(url).origin);
    const { signal } = this.options;
    const found = await host.queue.add(() => this.ask(url, host, headers), { signal, throwOnTimeout: true });
    return found as Fetched;
  }

  private async ask(url: string, host: Host, headers: Readonly<Record<string, string>>): Promise<Fetched> {
    const { now } = this.options;
    if (now() < host.notBefore) {
      const seconds = Math.ceil((host.notBefore - now()) / 1000);
      throw new FetchError('wait', `${new URL(url).host} asked to be left alone for ${seconds} s more`, {
        passing: true,
        retryAfter: seconds,
      });
    }
    host.robots ??= this.readRobots(new URL(url).origin);
    if (!(await host.robots)(url)) throw new FetchError('robots', `${url}: the host's robots.txt forbids it`);
    const found = await fetchPage(url, this.options, headers);
    if (found.status === 200 || found.status === 304) return found;
    const retryAfter = waitOf(found.headers['retry-after'], now());
    const passing = found.status === 429 || found.status >= 500;
    if (passing && retryAfter !== null) host.notBefore = now() + Math.min(retryAfter * 1000, LONGEST_WAIT);
    throw new FetchError('status', `${url} answered ${found.status}`, { passing, retryAfter });
  }

  private async readRobots(origin: string): Promise<(url: string) => boolean> {
    const url = `${origin}/robots.txt`;
    try {
      const found = await fetchPage(url, { ...this.options, maxBytes: 512_000 });
      // None, by RFC 9309: a host that is out of order forbids everything, one without the file nothing.
      if (found.status >= 500 || found.status === 429) return () => false;
      if (found.status !== 200) return () => true;
      const rules = parseRobots(url, found.body.toString('utf8'));
      return (asked) => rules.isAllowed(asked, this.options.userAgent) !== false;
    } catch (error) {
      if (!(error instanceof FetchError) || error.code === 'fetch.private') throw error;
      return () => !error.passing;
    }
  }

  private hostOf(origin: string): Host {
    let host = this.hosts.get(origin);
    if (host === undefined) {
      if (this.hosts.size >= HOSTS) this.hosts.clear();
      const { hostDelay } = this.options;
      const queue = new PQueue({ concurrency: 1, ...(hostDelay > 0 ? { interval: hostDelay, intervalCap: 1 } : {}) });
      host = { queue, robots: null, notBefore: 0 };
      this.hosts.set(origin, host);
    }
    return host;
  }

  /** Forgets robots.txt of all hosts, so that they are read anew. */
  forgetRobots(): void {
    for (const host of this.hosts.values()) host.robots = null;
  }
}

/** Seconds of a Retry-After, which is a number of them or a date; null where it is neither. */
export function waitOf(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - now) / 1000));
}
