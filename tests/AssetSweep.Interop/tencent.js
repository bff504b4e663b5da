// Lists what a Tencent Cloud account owns with the vendor's own SDK, one page after the other, as its documents teach.
// Usage: node tencent.js ENDPOINT SECRET_ID SECRET_KEY KIND; prints {"account": …, "regions": […], "ids": […]}, or {"error": {"code": …}}.
const { cvm, cbs, region, sts } = require('tencentcloud-sdk-nodejs');

const [endpoint, secretId, secretKey, kind] = process.argv.slice(2);
const client = (Client, where) =>
  new Client({ credential: { secretId, secretKey }, region: where, profile: { httpProfile: { protocol: 'http://', endpoint: new URL(endpoint).host } } });

const listings = {
  servers: (where) => ({ api: client(cvm.v20170312.Client, where), call: 'DescribeInstances', list: 'InstanceSet', id: 'InstanceId' }),
  disks: (where) => ({ api: client(cbs.v20170312.Client, where), call: 'DescribeDisks', list: 'DiskSet', id: 'DiskId' }),
};

async function main() {
  const me = await client(sts.v20180813.Client, 'ap-guangzhou').GetCallerIdentity({});
  const regions = (await client(region.v20220627.Client, '').DescribeRegions({ Product: 'cvm' })).RegionSet.filter((r) => r.RegionState === 'AVAILABLE').map((r) => r.Region);
  const ids = [];
  for (const where of regions) {
    const { api, call, list, id } = listings[kind](where);
    for (let offset = 0, total = 1; offset < total; offset += 100) {
      const page = await api[call]({ Offset: offset, Limit: 100 });
      total = page.TotalCount;
      ids.push(...page[list].map((row) => row[id]));
    }
  }
  return { account: me.AccountId, regions, ids };
}

main()
  .catch((e) => ({ error: { code: e.code ?? String(e) } }))
  .then((answer) => console.log(JSON.stringify(answer)));
