import assert from "node:assert/strict";
import { open } from "./window.js";
/** @import { Drawn, View } from "../../govlab/figure/web/types.d.ts" */

const { test } = Deno;

/** A view of 100 × 50 pixels from (30, 10) on, and what was heard of it. */
function view() {
  /** @type {Record<string, (event: unknown, item: unknown) => void>} */
  const heard = {};
  /** @type {number[]} */
  const captured = [];
  const picture = Object.assign(new EventTarget(), {
    setPointerCapture: (/** @type {number} */ id) => captured.push(id),
  });
  const made = {
    origin: () => [30, 10],
    width: () => 100,
    height: () => 50,
    scale: (/** @type {string} */ axis) => ({
      invert: (/** @type {number} */ at) => axis === "x" ? at / 100 : 1 - at / 50,
    }),
    container: () => picture,
    addEventListener: (/** @type {string} */ kind, /** @type {() => void} */ work) => {
      heard[kind] = work;
    },
  };
  return { view: /** @type {View} */ (/** @type {unknown} */ (made)), heard, captured };
}

test("a place of the picture is told on its axes", () => {
  const { drag } = open(["state.js", "drag.js"]).govlab;
  assert.deepEqual(drag.onAxes(view().view, 55, 60), [0.25, 0]);
  assert.deepEqual(drag.onAxes(view().view, 30, 10), [0, 1]);
});

for (const [x, y] of [[29, 20], [131, 20], [50, 9], [50, 61]]) {
  test(`(${x}, ${y}) lies outside of the axes`, () => {
    const { drag } = open(["state.js", "drag.js"]).govlab;
    assert.equal(drag.onAxes(view().view, x, y), undefined);
  });
}

/** @param {number} button @param {string} mark */
function press(button, mark) {
  const { drag } = open(["state.js", "drag.js"]).govlab;
  const { view: seen, heard, captured } = view();
  const entry = { view: seen, names: new Set(["dragged"]), controls: [] };
  drag.start(/** @type {Drawn} */ (/** @type {unknown} */ (entry)));
  let prevented = false;
  const event = { button, pointerId: 7, preventDefault: () => (prevented = true) };
  heard.pointerdown(event, { mark: { name: mark } });
  return { held: captured.length > 0, prevented };
}

test("the main button takes the ring", () => {
  assert.deepEqual(press(0, "ring_marks"), { held: true, prevented: true });
});

test("no other button does", () => {
  for (const button of [1, 2]) {
    assert.deepEqual(press(button, "ring_marks"), { held: false, prevented: false });
  }
});

test("no other mark is taken", () => {
  assert.deepEqual(press(0, "best_marks"), { held: false, prevented: false });
});
