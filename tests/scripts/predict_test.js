import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;
const ANSWERS = ["All three.", "Two.", "None."].map((words) => ({ words }));
const KEY = "govlab/page.html#predict-x";

/** @param {string | null} text What the reader's browser has kept. */
function withKept(text) {
  const { govlab, window } = open(["state.js", "questions.js", "predict.js"]);
  if (text !== null) window.localStorage.setItem(KEY, text);
  return { questions: govlab.questions, predictions: govlab.predictions, window };
}

test("a kept answer is found among choices in another order", () => {
  const { questions } = withKept(null);
  questions.keep("predict-x", "Two.");
  assert.equal(questions.recall("predict-x", ANSWERS), 1);
  assert.equal(questions.recall("predict-x", [...ANSWERS].reverse().slice(1)), 0);
  assert.equal(questions.recall("predict-y", ANSWERS), null);
});

for (const text of [null, "", "0", "2", "99", "Four."]) {
  test(`${JSON.stringify(text)} is no answer`, () => {
    assert.equal(withKept(text).questions.recall("predict-x", ANSWERS), null);
  });
}

test("a forgotten answer is gone", () => {
  const { questions } = withKept("Two.");
  questions.keep("predict-x", null);
  assert.equal(questions.recall("predict-x", ANSWERS), null);
});

test("a browser that keeps nothing disturbs nothing", () => {
  const { questions, window } = withKept(null);
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  Object.assign(window.localStorage, { getItem: refuse, setItem: refuse });
  questions.keep("predict-x", "Two.");
  assert.equal(questions.recall("predict-x", ANSWERS), null);
});

/** @param {Partial<Element>} about */
const part = (about) => /** @type {Element} */ (/** @type {unknown} */ (about));

test("a figure is covered with all that follows it below the same heading", () => {
  const section = part({});
  const next = part({ parentElement: /** @type {HTMLElement} */ (section) });
  const cell = part({
    parentElement: /** @type {HTMLElement} */ (section),
    nextElementSibling: next,
  });
  const figure = part({
    parentElement: /** @type {HTMLElement} */ (cell),
    closest: () => section,
    nextElementSibling: null,
  });
  assert.deepEqual(withKept(null).predictions.answerAt(figure), [cell, next]);
});

const PLACES = [1, 2, 3, 4].map((value) => ({ value, words: String(value) }));

for (const [guess, words] of [[0, "higher"], [1, "near"], [2, "right"], [3, "near"]]) {
  test(`a guess at place ${guess} beside 2 is ${words}`, () => {
    const told = withKept(null).predictions.verdict(PLACES, Number(guess), 2);
    assert.equal(told, `beside\n${words}`);
  });
}

test("a guess far above the model is told so", () => {
  assert.equal(withKept(null).predictions.verdict(PLACES, 3, 0), "beside\nlower");
});

test("a choice is right or not, and never near", () => {
  const { verdict } = withKept(null).predictions;
  assert.equal(verdict(ANSWERS, 1, 1), "beside\nright");
  assert.equal(verdict(ANSWERS, 0, 1), "beside\notherwise");
});
