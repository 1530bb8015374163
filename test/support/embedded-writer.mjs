// Writes batches to an embedded store until it is killed, one line on standard output for each that is acknowledged.
// Arguments: the source file of the store (TypeScript), the path of the store, how many nodes a batch, and where to begin to count.
import { runnerImport } from 'vite';

const [, , source, path, size, begin] = process.argv;
const { openStore } = (await runnerImport(source, { configFile: false, logLevel: 'silent' })).module;
const store = await openStore({ store: path });
console.log('open');
for (let batch = Number(begin); ; batch++) {
  await store.transaction(async (runner) => {
    for (let part = 0; part < 2; part++) {
      const rows = Array.from({ length: Number(size) / 2 }, (_, index) => ({ id: `${batch}-${part}-${index}`, batch }));
      await runner.run('UNWIND $rows AS row MERGE (n:Thing {id: row.id}) SET n.batch = row.batch', { rows });
    }
  });
  console.log(String(batch));
}
