import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;
const fresh = () => open(["state.js"]).govlab.state;

test("what a slider passes by is not undone into", () => {
  const state = fresh();
  for (const d of [0.1, 0.2, 0.3]) state.change({ d });
  state.settle();
  assert.deepEqual(state.values, { d: 0.3 });
  state.undo();
  assert.deepEqual(state.values, {});
  assert.equal(state.canUndo, false);
});

test("undo goes back choice by choice, and through a reset", () => {
  const state = fresh();
  state.change({ d: 0.1 });
  state.settle();
  state.change({ s: 500 });
  state.settle();
  state.reset();
  assert.deepEqual(state.values, {});
  state.undo();
  assert.deepEqual(state.values, { d: 0.1, s: 500 });
  state.undo();
  assert.deepEqual(state.values, { d: 0.1 });
});

test("a choice of what is chosen already is none", () => {
  const state = fresh();
  state.change({ d: 0.1, s: 500 });
  state.settle();
  state.change({ s: 500, d: 0.1 });
  state.settle();
  state.undo();
  assert.deepEqual(state.values, {});
});

test("a change to undefined goes back to where figures begin", () => {
  const state = fresh();
  state.change({ case: "middle", mobility: 0.9 });
  state.settle();
  state.change({ case: "shanghai-1996", mobility: undefined });
  assert.deepEqual(Object.entries(state.values), [["case", "shanghai-1996"]]);
});

test("an address leaves nothing to undo", () => {
  const state = fresh();
  state.change({ d: 0.1 });
  state.settle();
  state.replace({ d: 0.9 });
  state.undo();
  assert.deepEqual(state.values, { d: 0.9 });
});

test("followers hear what happened, and from which figure", () => {
  const state = fresh();
  /** @type {unknown[]} */
  const heard = [];
  state.follow((values, event) => heard.push([{ ...values }, event.kind, event.origin]));
  const figure = /** @type {HTMLElement} */ ({});
  state.change({ d: 0.1 }, figure);
  state.settle();
  state.replace({});
  assert.deepEqual(heard, [
    [{ d: 0.1 }, "change", figure],
    [{ d: 0.1 }, "settled", undefined],
    [{}, "replaced", undefined],
  ]);
});

test("what the text shows is neither undone nor undone into", () => {
  const { state } = open(["state.js"]).govlab;
  state.change({ d: 0.2 });
  state.settle();
  state.lead({ d: 0.7 });
  assert.deepEqual(state.values, { d: 0.7 });
  state.settle();
  state.undo();
  assert.deepEqual(state.values, {});
  assert.equal(state.canUndo, false);
});
