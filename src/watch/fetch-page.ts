import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { createGunzip } from 'node:zlib';
import { EntenteError } from '../errors.js';

/** An address that may not be asked, or whose answer is of no use; the rest of a watch goes on. */
export class FetchError extends EntenteError {
  /** It may be otherwise later: a lost connection, a time-out, a fault of the server. */
  readonly passing: boolean;
  /** Seconds that the server asks to wait, or null. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    message: string,
    options: ErrorOptions & { passing?: boolean; retryAfter?: number | null } = {},
  ) {
    super(`fetch.${code}`, message, options);
    this.passing = options.passing ?? false;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** How pages are fetched. */
export interface FetchOptions {
  readonly userAgent: string;
  /** Addresses of this machine and of private networks may be asked too. */
  readonly allowPrivate: boolean;
  /** Milliseconds for one answer as a whole. */
  readonly timeout: number;
  /** Bytes, unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly signal?: AbortSignal;
}

export interface Fetched {
  /** Where the redirects led. */
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * Fetches an address by HTTP, following a few redirects; every one of them is checked as the first is.
 *
 * @throws FetchError where it may not be asked, is too large, too slow or not there
 */
export async function fetchPage(
  url: string,
  options: FetchOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<Fetched> {
  let next = url;
  for (let hop = 0; hop <= options.maxRedirects; hop++) {
    const found = await fetchOnce(checked(next, options.allowPrivate), options, headers);
    const { location } = found.headers;
    if (found.status < 300 || found.status > 399 || found.status === 304 || location === undefined) return found;
    if (!URL.canParse(location, next)) throw new FetchError('redirect', `${next} leads to no address`);
    next = new URL(location, next).href;
  }
  throw new FetchError('redirects', `${url} leads on more than ${options.maxRedirects} times`);
}

/** The private, loopback, link-local and otherwise special addresses. Source: IANA special-purpose registries. */
const SPECIAL = specialAddresses();

function specialAddresses(): BlockList {
  const list = new BlockList();
  for (const range of [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ]) {
    const [address, bits] = range.split('/');
    list.addSubnet(address!, Number(bits), 'ipv4');
  }
  for (const range of [
    '::/128',
    '::1/128',
    '64:ff9b::/96',
    '100::/64',
    '2001:db8::/32',
    'fc00::/7',
    'fe80::/10',
    'ff00::/8',
  ]) {
    const [address, bits] = range.split('/');
    list.addSubnet(address!, Number(bits), 'ipv6');
  }
  return Object.freeze(list);
}

/** True for an address that is not of the public internet; an IPv4 one within IPv6 is judged as such. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return SPECIAL.check(mapped, 'ipv4');
  if (/^::ffff:/i.test(address)) return true;
  return SPECIAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function checked(url: string, allowPrivate: boolean): URL {
  if (!URL.canParse(url)) throw new FetchError('url', `"${url}" is no address`);
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    throw new FetchError('scheme', `${parsed.protocol}// is refused: only http and https are fetched`);
  if (parsed.username !== '' || parsed.password !== '')
    throw new FetchError('credentials', 'an address that holds credentials is refused');
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw refusedPrivate(host);
  return parsed;
}

const refusedPrivate = (host: string) =>
  new FetchError('private', `${host} is an address of this machine or a private network: --allow-private allows it`);

/** Looks a name up and refuses private addresses at that very moment, so that no second answer can get round it. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const found = addresses as LookupAddress[];
    if (error) return done(error, '', 0);
    if (found.some(({ address }) => isPrivateAddress(address))) return done(refusedPrivate(host), '', 0);
    if (options.all) return done(null, found);
    return done(null, found[0]!.address, found[0]!.family);
  });
};

function fetchOnce(url: URL, options: FetchOptions, headers: Readonly<Record<string, string>>): Promise<Fetched> {
  const { userAgent, allowPrivate, timeout, maxBytes, signal } = options;
  const limit = AbortSignal.timeout(timeout);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(faultOf(error, url, limit.aborted, timeout));
    const asked = request(
      url,
      {
        headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip', ...headers },
        signal: signal ? AbortSignal.any([limit, signal]) : limit,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (answer) => {
        readBody(answer, maxBytes).then((body) => {
          resolve({ url: url.href, status: answer.statusCode ?? 0, headers: answer.headers, body });
        }, fail);
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}

async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const zipped = answer.headers['content-encoding'] === 'gzip';
  const unzip = createGunzip();
  if (zipped) answer.on('error', (error) => unzip.destroy(error));
  const stream = zipped ? answer.pipe(unzip) : answer;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) {
      answer.destroy();
      throw new FetchError('size', `the answer is larger than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function faultOf(error: Error, url: URL, late: boolean, timeout: number): FetchError {
  if (error instanceof FetchError) return error;
  if (late) return new FetchError('timeout', `${url.href} did not answer within ${timeout} ms`, { passing: true });
  return new FetchError('connection', `${url.href} cannot be reached: ${error.message}`, {
    cause: error,
    passing: true,
  });
}
