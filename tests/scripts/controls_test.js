import assert from "node:assert/strict";
import { open } from "./window.js";
/** @import { Specification, View } from "../../govlab/figure/web/types.d.ts" */

const { test } = Deno;
const BIND = { input: "range", min: 0, max: 1, step: 0.05, name: "Mobility", options: [] };

/** @param {Specification} specification */
const takeOver = (specification) =>
  open(["state.js", "controls.js"]).govlab.controls.takeOver(specification);

/** @param {Record<string, number | null>} signals */
const viewOf = (signals) => /** @type {View} */ (/** @type {unknown} */ ({
  signal: (/** @type {string} */ name) => signals[name],
}));

test("bound signals become controls and are bound no more", () => {
  const signals = [{ name: "d", value: 0.5, bind: BIND }, { name: "cost", value: 1 }];
  const controls = takeOver({ signals });
  assert.deepEqual(controls.map(({ name, start }) => [name, start]), [["d", 0.5]]);
  assert.deepEqual(signals.map((signal) => "bind" in signal), [false, false]);
});

test("a slider of positions is told by its values", () => {
  const signals = [{ name: "position", value: 0, bind: BIND }];
  const controls = { position: { key: "s", values: [500, 1000, 3000] } };
  const [size] = takeOver({ signals, usermeta: { controls } });
  assert.equal(size.place(3000), 2);
  size.show(viewOf({ position: 1 }), new Set());
  assert.equal(size.read(), 1000);
});

test("a condition that was not set stands where the city has it", () => {
  const signals = [{ name: "mobility_set", value: null, bind: BIND }];
  const controls = { mobility_set: { key: "mobility", shows: "mobility" } };
  const [slider] = takeOver({ signals, usermeta: { controls } });
  assert.equal(slider.start, null);
  slider.show(viewOf({ mobility: 0.8, mobility_set: null }), new Set());
  assert.equal(slider.read(), 0.8);
});

test("a switch that is on is where the figure begins, and off it is 0", () => {
  const signals = [{ name: "project_share", value: 0.5, bind: { ...BIND, input: "checkbox" } }];
  const [{ input, show, read }] = takeOver({ signals });
  const told = [0.5, 0, 0.2].map((strength) => {
    show(viewOf({ project_share: strength }), new Set());
    return [/** @type {HTMLInputElement} */ (input).checked, read()];
  });
  assert.deepEqual(told, [[true, undefined], [false, 0], [true, undefined]]);
});
