import assert from "node:assert/strict";
import given from "../vectors/addresses.json" with { type: "json" };
import { open } from "./window.js";
/** @import { Keys, Values } from "../../govlab/figure/web/types.d.ts" */

const { test } = Deno;
const { address, codes } = open(["state.js", "address.js", "codes.js"]).govlab;

/** What Python reads and writes alike (tests/test_address.py).
 * @typedef {{ says: string, code: string, found: Values }} Vector
 * @type {{ keys: Keys, codes: Vector[], pasted: Vector[], refused: Vector[],
 *   written: { says: string, address: string, found: Values }[] }} */
const vectors = /** @type {any} */ (given);

/** @param {string} text */
const parse = (text) => address.parse(codes.fragment(text), vectors.keys);

for (const { says, code, found } of [...vectors.codes, ...vectors.pasted]) {
  test(`a code is read: ${says}`, () => {
    assert.deepEqual(parse(code), { found, wrong: false, figure: undefined });
  });
}

for (const { says, code, found: { case: city, s, d, ...changed } } of vectors.codes) {
  test(`a code is written: ${says}`, () => {
    assert.equal(codes.write({ case: city, s, d }, changed), code);
  });
}

for (const { says, code } of vectors.refused) {
  test(`a code is refused: ${says}`, () => assert(parse(code).wrong));
}

for (const { says, address: link, found } of vectors.written) {
  for (const text of [link, `https://book.example/page.html${link}`, `book/page.html${link}\n`]) {
    test(`a link is read where a code is: ${says}, ${text.slice(0, 5)}`, () => {
      assert.deepEqual(parse(text).found, found);
    });
  }
}

for (const text of ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "__proto__.1.2", "…"]) {
  test(`nothing is read from ${text}`, () => assert(parse(text).wrong));
}
