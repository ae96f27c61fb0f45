import assert from "node:assert/strict";
import { open } from "./window.js";
/** @import { Govlab, Specification } from "../../govlab/figure/web/types.d.ts" */

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

/** What a runtime is handed that draws a figure, and what its expressions may call.
 * @param {Specification} specification */
function drawn(specification) {
  /** @type {Record<string, (...given: unknown[]) => unknown>} */
  const functions = {};
  /** @type {unknown} */
  const model = { best: (/** @type {unknown[]} */ ...given) => ({ asked: given }) };
  const { window, govlab } = open(["runtime.js"], undefined, {
    model: /** @type {Govlab["model"]} */ (model),
  });
  const vega = {
    View: class {},
    parse: (/** @type {Specification} */ handed) => handed.signals,
    expressionFunction: (/** @type {string} */ name, /** @type {() => void} */ work) => {
      functions[name] = work;
    },
  };
  Object.assign(window, { vega });
  govlab.runtime.view(specification);
  return functions;
}

test("a signal that asks the model follows it, and others are left alone", () => {
  const signals = [{ name: "best", value: 1 }, { name: "dark", value: 0 }];
  const asked = [{ signal: "best", expr: "model('best', city)" }];
  drawn({ signals, usermeta: { asked } });
  assert.deepEqual(signals, [
    { name: "best", value: 1, update: "model('best', city)" },
    { name: "dark", value: 0 },
  ]);
});

test("a figure without anything to ask is drawn as it is", () => {
  const signals = [{ name: "dark", value: 0 }];
  drawn({ signals });
  assert.deepEqual(signals, [{ name: "dark", value: 0 }]);
});

test("expressions ask the model by the name of a function", () => {
  const { model } = drawn({ signals: [] });
  assert.deepEqual(model("best", 1, 2), { asked: [1, 2] });
});

test("a figure cannot be drawn by a runtime that is not there", () => {
  const { govlab } = open(["runtime.js"], undefined, {});
  assert.throws(() => govlab.runtime.view({ signals: [] }), /brought nothing/);
});
