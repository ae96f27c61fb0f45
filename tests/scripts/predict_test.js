import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;
const ANSWERS = ["All three.", "Two.", "None."].map((words) => ({ words }));
const KEY = "govlab/page.html#predict-x";

/** @param {string | null} text What the reader's browser has kept. */
function withKept(text) {
  const { govlab, window } = open(["state.js", "predict.js"]);
  if (text !== null) window.localStorage.setItem(KEY, text);
  return { predictions: govlab.predictions, window };
}

test("a kept answer is found among choices in another order", () => {
  const { predictions } = withKept(null);
  predictions.keep("predict-x", "Two.");
  assert.equal(predictions.recall("predict-x", ANSWERS), 1);
  assert.equal(predictions.recall("predict-x", [...ANSWERS].reverse().slice(1)), 0);
  assert.equal(predictions.recall("predict-y", ANSWERS), null);
});

for (const text of [null, "", "0", "2", "99", "Four."]) {
  test(`${JSON.stringify(text)} is no answer`, () => {
    assert.equal(withKept(text).predictions.recall("predict-x", ANSWERS), null);
  });
}

test("a forgotten answer is gone", () => {
  const { predictions } = withKept("Two.");
  predictions.keep("predict-x", null);
  assert.equal(predictions.recall("predict-x", ANSWERS), null);
});

test("a browser that keeps nothing disturbs nothing", () => {
  const { predictions, window } = withKept(null);
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  Object.assign(window.localStorage, { getItem: refuse, setItem: refuse });
  predictions.keep("predict-x", "Two.");
  assert.equal(predictions.recall("predict-x", ANSWERS), null);
});
