import assert from "node:assert/strict";

const { test } = Deno;

const code = Deno.readTextFileSync(new URL("../../book/_ext/split_query.js", import.meta.url));
/** @param {unknown} [search] Sphinx's own object, once its index is there. */
const splitter = (search) => new Function("Search", `${code} return splitQuery;`)(search);
const index = { _index: { terms: { 放权: 1, 程度: 2 }, titleterms: { 街道: 3 } } };

test("words are split as before", () => {
  assert.deepEqual(splitter()("unit_size, d2 and streets!"), ["unit_size", "d2", "and", "streets"]);
  assert.deepEqual(splitter()("…"), []);
});

test("Chinese is split into pairs of neighbours", () => {
  assert.deepEqual(splitter()("街道办 Li 友"), ["街道", "道办", "Li", "友"]);
});

test("pairs that no page has are dropped, unless all are", () => {
  assert.deepEqual(splitter(index)("放权程度在街道"), ["放权", "程度", "街道"]);
  assert.deepEqual(splitter(index)("居委会"), ["居委", "委会"]);
});
