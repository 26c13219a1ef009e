// Runs through a customer's account with nothing but what Node has, and ends with 1 at the first surprise:
//   node account.mjs http://127.0.0.1:5080
import assert from 'node:assert/strict';

const root = `${process.argv[2]}/v1`;

async function ask(status, method, path, { body, headers } = {}) {
  const response = await fetch(root + path, {
    method,
    headers: { authorization: 'Bearer any', ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.equal(response.status, status, `${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

const get = (path) => ask(200, 'GET', path);

// Pages as their links lead on.
async function all(path) {
  const items = [];
  for (let next = { uri: path, headers: [] }; next;) {
    const page = await ask(200, 'GET', next.uri, { headers: Object.fromEntries(next.headers.map(({ key, value }) => [key, value])) });
    assert.equal(page.totalCount, page.items.length);
    items.push(...page.items);
    next = page.links?.next;
  }
  return items;
}

const one = (items, fits) => items.find(fits) ?? assert.fail('The seed has none that is like that.');

async function findAccount() {
  for (const { id } of await all('/customers?size=20')) {
    const customer = await get(`/customers/${id}`);
    if (!customer.allowDelegatedAccess) continue;
    const skus = await all(`/customers/${id}/subscribedskus`);
    const subscriptions = await all(`/customers/${id}/subscriptions`);
    const sku = skus.find(({ availableUnits }) => availableUnits > 2);
    const subscription = subscriptions.find(({ status, billingType, productType }) => status === 'active' && billingType === 'license' && productType?.id === 'OnlineServicesNCE');
    if (sku && subscription) return { path: `/customers/${id}`, domain: customer.companyProfile.domain, sku, subscription };
  }
  assert.fail('The seed has no such customer.');
}

async function users({ path, domain }) {
  const before = await all(`${path}/users?size=2`);
  assert.deepEqual(before.map(({ id }) => id), (await get(`${path}/users`)).items.map(({ id }) => id));

  const user = await ask(200, 'POST', `${path}/users`, {
    body: { usageLocation: 'HU', userPrincipalName: `node@${domain}`, firstName: 'Őri', lastName: 'Vendel', displayName: 'Őri Vendel', passwordProfile: { password: 'Kek!Tenger9', forceChangePassword: true } },
  });
  assert.deepEqual([user.state, user.firstName, user.passwordProfile.password], ['active', 'Őri', 'Kek!Tenger9']);
  const self = `${path}/users/${user.id}`;
  assert.equal(user.links.self.uri, self);

  const changed = await ask(200, 'PATCH', self, { body: { displayName: 'Vendel' } });
  assert.deepEqual([changed.displayName, changed.lastName, changed.usageLocation], ['Vendel', 'Vendel', 'HU']);

  await ask(204, 'DELETE', self);
  assert.equal((await all(`${path}/users`)).length, before.length);
  const filter = encodeURIComponent(JSON.stringify({ Field: 'UserState', Value: 'Inactive', Operator: 'equals' }));
  assert.equal(one(await all(`${path}/users?size=500&filter=${filter}`), ({ id }) => id === user.id).state, 'inactive');

  assert.equal((await ask(200, 'PATCH', self, { body: { state: 'active', attributes: { objectType: 'CustomerUser' } } })).displayName, 'Vendel');
  return self;
}

async function licences({ path, sku }, user) {
  const id = sku.productSku.id;
  const units = async () => one(await all(`${path}/subscribedskus?licenseGroupIds=Group1&licenseGroupIds=Group2`), ({ productSku }) => productSku.id === id).consumedUnits;

  const update = await ask(201, 'POST', `${user}/licenseupdates`, { body: { licensesToAssign: [{ skuId: id, excludedPlans: [sku.servicePlans[0].id] }] } });
  assert.deepEqual([update.licensesToAssign[0].skuId, update.licenseWarnings], [id, []]);
  const [held] = await all(`${user}/licenses`);
  assert.deepEqual([held.productSku.id, held.servicePlans.length, await units()], [id, sku.servicePlans.length - 1, sku.consumedUnits + 1]);

  await ask(201, 'POST', `${user}/licenseupdates`, { body: { licensesToRemove: [id] } });
  assert.deepEqual([await all(`${user}/licenses`), await units()], [[], sku.consumedUnits]);
  assert.equal((await ask(400, 'POST', `${user}/licenseupdates`, { body: { licensesToRemove: [id] } })).code, 2000);
}

async function roles({ path }, user) {
  const role = one(await all(`${path}/directoryroles`), ({ name }) => name === 'Global Reader');
  const members = `${path}/directoryroles/${role.id}/usermembers`;
  const { id, displayName, userPrincipalName } = await get(user);

  assert.equal((await ask(201, 'POST', members, { body: { id, displayName, userPrincipalName } })).roleId, role.id);
  assert.equal(one(await all(members), (member) => member.id === id).userPrincipalName, userPrincipalName);
  assert.deepEqual((await all(`${user}/directoryroles`)).map(({ name }) => name), ['Global Reader']);
  await ask(204, 'DELETE', `${members}/${id}`);
  assert.deepEqual(await all(`${user}/directoryroles`), []);
}

async function subscription({ path, subscription: { id } }) {
  const self = `${path}/subscriptions/${id}`;
  const before = await get(self);
  const headers = { 'if-match': `"${before.attributes.etag}"` };
  const body = { ...before, quantity: before.quantity + 1 };

  assert.equal((await ask(200, 'PATCH', self, { body, headers })).Quantity, before.quantity + 1);
  const after = await get(self);
  assert.deepEqual({ ...after, attributes: null, refundableQuantity: null }, { ...body, attributes: null, refundableQuantity: null });
  assert.equal((await ask(400, 'PATCH', self, { body: { ...after, quantity: 1 }, headers })).code, 2055);
}

const account = await findAccount();
const user = await users(account);
await licences(account, user);
await roles(account, user);
await subscription(account);
