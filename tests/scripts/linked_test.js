import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;

/** A page whose frames pass when they are told to, and a figure in it that a kernel is linked to.
 * @param {Record<string, string | number>} values What the kernel says at first. */
async function linked(values) {
  const { window, govlab } = open(["state.js"]);
  /** @type {(() => void)[]} */
  const frames = [];
  /** @type {(() => void)[]} */
  const followers = [];
  /** @type {Record<string, any>} */
  const kept = { html: "<figure>", fallback: "words", state: values };
  const saved = /** @type {any[]} */ ([]);
  const model = {
    get: (/** @type {string} */ name) => kept[name],
    set: (/** @type {string} */ name, /** @type {any} */ value) => (kept[name] = value),
    save_changes: () => saved.push(kept.state),
    on: (/** @type {string} */ _, /** @type {() => void} */ work) => followers.push(work),
    off: () => followers.splice(0),
  };
  Object.assign(govlab, { started: true, figures: { prepareIn() {} } });
  Object.assign(window, { requestAnimationFrame: (/** @type {() => void} */ f) => frames.push(f) });
  Object.assign(globalThis, { window });
  const module = await import("../../govlab/figure/web/linked.js");
  const el = /** @type {HTMLElement} */ (/** @type {unknown} */ ({ innerHTML: "" }));
  const end = await module.default.render({ model: /** @type {any} */ (model), el });
  const frame = () => frames.splice(0).forEach((work) => work());
  const say = (/** @type {any} */ state) => {
    kept.state = state;
    followers.forEach((work) => work());
  };
  return { state: govlab.state, saved, frame, say, end, el };
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
