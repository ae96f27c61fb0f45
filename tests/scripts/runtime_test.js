import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;

/** A page that asks for the runtime, and its requests. */
function page() {
  const opened = open(["state.js", "runtime.js"]);
  /** @type {HTMLScriptElement[]} */
  const requests = [];
  Object.assign(opened.document.head, {
    append: (/** @type {HTMLScriptElement} */ script) => requests.push(script),
  });
  return { load: opened.govlab.runtime.load, requests, window: opened.window };
}

test("figures that ask at once share one request", async () => {
  const { load, requests } = page();
  const both = [load(), load()];
  requests[0].onload?.call(requests[0], new Event("load"));
  await Promise.all(both);
  assert.equal(requests.length, 1);
});

test("a request that was lost is made anew", async () => {
  const { load, requests } = page();
  const first = load();
  requests[0].onerror?.call(requests[0], "lost");
  await assert.rejects(first, /did not load/);
  const second = load();
  requests[1].onload?.call(requests[1], new Event("load"));
  await second;
});

test("a runtime that is there is not asked for", async () => {
  const { load, requests, window } = page();
  Object.assign(window, { vega: {} });
  await load();
  assert.equal(requests.length, 0);
});
