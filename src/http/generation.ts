import {
  type BeginOptions,
  type GraphStore,
  type OpenTransaction,
  onlyReads,
  type Parameters,
  type Row,
  type Runner,
  type StoreFeatures,
} from '../store/index.js';

/**
 * A store that counts its changes, so that what was worked out from it is known to be old.
 *
 * Everything in the process that writes is to write through it. Of what other processes write to a shared store nothing
 * is known here: see {@link Remembered}.
 */
export class CountedStore implements GraphStore {
  readonly name: string;
  readonly features: StoreFeatures;
  readonly columns: GraphStore['columns'];
  readonly #store: GraphStore;
  #generation = 0;

  constructor(store: GraphStore) {
    this.#store = store;
    this.name = store.name;
    this.features = store.features;
    this.columns = store.columns?.bind(store);
  }

  /** Another number after each change. */
  get generation(): number {
    return this.#generation;
  }

  async run(statement: string, parameters?: Parameters): Promise<Row[]> {
    try {
      return await this.#store.run(statement, parameters);
    } finally {
      if (!onlyReads(statement)) this.#generation++;
    }
  }

  async transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    try {
      return await this.#store.transaction(work);
    } finally {
      this.#generation++;
    }
  }

  async begin(options: BeginOptions): Promise<OpenTransaction> {
    const open = await this.#store.begin(options);
    return {
      run: (statement, parameters) => open.run(statement, parameters),
      commit: async () => {
        try {
          await open.commit();
        } finally {
          if (options.access === 'write') this.#generation++;
        }
      },
      rollback: () => open.rollback(),
    };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
