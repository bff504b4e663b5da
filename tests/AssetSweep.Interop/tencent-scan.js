// The yardstick of the benchmarks: servers and disks of all regions with the vendor's SDK and a plain paging loop into SQLite.
// Usage: node tencent-scan.js ENDPOINT SECRET_ID SECRET_KEY DATABASE CALLS_AT_ONCE
const { cvm, cbs, region } = require('tencentcloud-sdk-nodejs');
const Database = require('better-sqlite3');

const [endpoint, secretId, secretKey, file, atOnce] = process.argv.slice(2);
const client = (Client, where) =>
  new Client({ credential: { secretId, secretKey }, region: where, profile: { httpProfile: { protocol: 'http://', endpoint: new URL(endpoint).host } } });

const db = new Database(file);
db.pragma('journal_mode = wal');
db.pragma('synchronous = normal');
const columns = Array.from({ length: 26 }, (_, i) => `c${i}`);
db.exec(`create table rows (id text primary key, ${columns.join(', ')})`);
const insert = db.prepare(`insert into rows values (?, ${columns.map(() => '?').join(', ')})`);
const store = db.transaction((rows, id) => {
  for (const row of rows) {
    const cells = Object.values(row).slice(0, 26).map((v) => (v === null || typeof v === 'string' || typeof v === 'number' ? v : JSON.stringify(v)));
    while (cells.length < 26) cells.push(null);
    insert.run(row[id], ...cells);
  }
});

async function main() {
  const regions = (await client(region.v20220627.Client, '').DescribeRegions({ Product: 'cvm' })).RegionSet.filter((r) => r.RegionState === 'AVAILABLE').map((r) => r.Region);
  const scopes = regions.flatMap((where) => [
    { api: client(cvm.v20170312.Client, where), call: 'DescribeInstances', list: 'InstanceSet', id: 'InstanceId' },
    { api: client(cbs.v20170312.Client, where), call: 'DescribeDisks', list: 'DiskSet', id: 'DiskId' },
  ]);
  const page = async (scope, offset) => {
    const answer = await scope.api[scope.call]({ Offset: offset, Limit: 100 });
    store(answer[scope.list], scope.id);
    return answer.TotalCount;
  };
  const work = [];
  const worker = async () => {
    for (let next = work.shift(); next; next = work.shift()) await next();
  };
  for (const scope of scopes) {
    work.push(async () => {
      const total = await page(scope, 0);
      for (let offset = 100; offset < total; offset += 100) work.push(() => page(scope, offset));
    });
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, worker));
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
