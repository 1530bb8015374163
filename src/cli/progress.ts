import { SingleBar } from 'cli-progress';

/** Shows on standard error how far long work has come; silent where that is no terminal. */
export interface Progress {
  step(label: string): void;
  stop(): void;
}

/** `total` may be 0 where it is not known. */
export function startProgress(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step() {}, stop() {} };
  const format = total > 0 ? `${what} {bar} {value}/{total} {label}` : `${what} {value} {label}`;
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true, barsize: 24, etaBuffer: 20 });
  bar.start(total, 0, { label: '' });
  return {
    step: (label) => bar.increment(1, { label: label.length > 40 ? `…${label.slice(-39)}` : label }),
    stop: () => bar.stop(),
  };
}
