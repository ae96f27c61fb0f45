import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;

/** A page whose frames pass when they are told to, and a figure in it that a kernel is linked to.
 * @param {Record<string, string | number>} values What the kernel says at first.
 * @param {object} [given] Rows that it has computed. */
async function linked(values, given) {
  const { window, govlab } = open(["state.js"]);
  /** @type {(() => void)[]} */
  const frames = [];
  /** @type {(() => void)[]} */
  const followers = [];
  /** @type {Record<string, any>} */
  const kept = { html: "<figure>", fallback: "words", state: values, given };
  const saved = /** @type {any[]} */ ([]);
  const model = {
    get: (/** @type {string} */ name) => kept[name],
    set: (/** @type {string} */ name, /** @type {any} */ value) => (kept[name] = value),
    save_changes: () => saved.push(kept.state),
    on: (/** @type {string} */ name, /** @type {() => void} */ work) => {
      assert.equal(name, given ? "change:given" : "change:state");
      followers.push(work);
    },
    off: () => followers.splice(0),
  };
  const taken = /** @type {any[]} */ ([]);
  const give = (/** @type {any[]} */ ...what) => taken.push(what);
  Object.assign(govlab, { started: true, figures: { prepareIn() {}, give } });
  Object.assign(window, { requestAnimationFrame: (/** @type {() => void} */ f) => frames.push(f) });
  Object.assign(globalThis, { window });
  const module = await import("../../govlab/figure/web/linked.js");
  const el = /** @type {HTMLElement} */ (/** @type {unknown} */ ({
    innerHTML: "",
    querySelector: () => "figure",
  }));
  const end = await module.default.render({ model: /** @type {any} */ (model), el });
  const frame = () => frames.splice(0).forEach((work) => work());
  const say = (/** @type {any} */ state) => {
    kept[given ? "given" : "state"] = state;
    followers.forEach((work) => work());
  };
  return { state: govlab.state, saved, taken, frame, say, end, el };
}

test("a move reaches the kernel at once, and those of the same frame together at its end", async () => {
  const { state, saved, frame } = await linked({});
  state.change({ s: 3000 });
  assert.deepEqual(saved, [{ s: 3000 }]);
  state.change({ s: 4000 });
  state.change({ s: 5000 });
  assert.equal(saved.length, 1);
  frame();
  assert.deepEqual(saved.slice(1), [{ s: 5000 }]);
  frame();
  assert.equal(saved.length, 2);
});

test("what the kernel says moves the page, takes back the rest, and is not said back", async () => {
  const { state, saved, frame, say } = await linked({ s: 3000 });
  assert.deepEqual(state.values, { s: 3000 });
  say({ d: 0.2 });
  frame();
  assert.deepEqual(state.values, { d: 0.2 });
  assert.deepEqual(saved, []);
  state.undo();
  assert.deepEqual(state.values, { s: 3000 });
});

test("a figure that was taken away says nothing more", async () => {
  const { state, saved, frame, end, el } = await linked({});
  assert.equal(el.innerHTML, "<figure>");
  end?.();
  state.change({ s: 5000 });
  frame();
  assert.deepEqual(saved, []);
});

test("rows that the kernel computes are given to the figure, and nothing is said back", async () => {
  const { saved, taken, frame, say, end } = await linked({}, { rows: [1] });
  say({ rows: [2] });
  end?.();
  say({ rows: [3] });
  frame();
  assert.deepEqual(taken, [["figure", { rows: [1] }], ["figure", { rows: [2] }]]);
  assert.deepEqual(saved, []);
});
