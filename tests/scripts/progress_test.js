import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;

/** @param {string} text What the reader's browser has kept. */
function withKept(text) {
  const { govlab, window } = open(["state.js", "progress.js"]);
  window.localStorage.setItem("govlab-progress", text);
  return govlab.progress;
}

test("what was kept comes back", () => {
  const progress = withKept("{}");
  progress.keep({ read: ["unit-size"], last: "balance" });
  assert.deepEqual(progress.recall(), { read: ["unit-size"], last: "balance" });
});

for (const text of ["", "{", "null", "[]", "7", '{"read":7,"last":{}}', '{"read":[1,{}]}']) {
  test(`${JSON.stringify(text)} is no progress`, () => {
    assert.deepEqual(withKept(text).recall().read, []);
    assert.equal(withKept(text).recall().last, undefined);
  });
}
