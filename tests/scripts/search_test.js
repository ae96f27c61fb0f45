import assert from "node:assert/strict";
import { open } from "./window.js";
/** @import { Formulas, Numbers } from "../../govlab/figure/web/types.d.ts" */

const { test } = Deno;
const SIZES = [1000, 2000, 4000, 8000, 16000];
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const MIDDLE = { down: 2, across: 2, steep: 1 };

/** A model with one outcome, a dome over both levers whose top is where a city says, in steps.
 * @param {number} size @param {number} share @param {Numbers} city */
const dome = (size, share, { down, across, steep }) =>
  10 - steep * ((Math.log2(size / 1000) - down) ** 2 + (4 * share - across) ** 2);

/** The search over that model, and how often it asked at all settings. */
function searched() {
  let surveys = 0;
  /** @type {Partial<Formulas>} */
  const formulas = {
    SIZES,
    SHARES,
    SCALED: ["cohesion"],
    FLAT: 1e-12,
    reference: { unit_size: 4000, decentralization: 0.5 },
    middle: MIDDLE,
    central: {},
    evenly: { cohesion: 1 },
    fill(sizes, shares, city, _, into) {
      if (sizes.length > 1) surveys += 1;
      sizes.forEach((size, down) =>
        shares.forEach((share, across) => {
          into.cohesion[down * shares.length + across] = dome(size, share, city);
        })
      );
    },
    blank: (count) => ({ cohesion: new Float64Array(count) }),
    read: (values, at) => ({ cohesion: values.cohesion[at] }),
    balance: ({ cohesion }, { worst, best }) =>
      (cohesion - worst.cohesion) / (best.cohesion - worst.cohesion),
    drawn: (here, there) => ({
      needs: { cohesion: there.cohesion / here.cohesion },
      weights: {},
      priorities: {},
    }),
  };
  const { model } = open(["search.js"], undefined, {
    formulas: /** @type {Formulas} */ (formulas),
  }).govlab;
  return { model, surveys: () => surveys };
}

/** @param {number} found @param {number} expected */
const close = (found, expected) => assert.ok(Math.abs(found / expected - 1) < 1e-12);

test("the best setting lies between steps where the top does", () => {
  const best = searched().model.best({ down: 1.7, across: 2.2, steep: 1 });
  close(best.unit_size, 1000 * 2 ** 1.7);
  close(best.decentralization, 0.55);
  close(best.balance, 1);
});

test("a top beyond the edge leaves the best setting on it", () => {
  const { unit_size, decentralization } = searched().model.best({ down: -2, across: 9, steep: 1 });
  assert.deepEqual({ unit_size, decentralization }, { unit_size: 1000, decentralization: 1 });
});

test("the best step of an edge is best, though the top lies between it and the next", () => {
  const { decentralization, unit_size } = searched().model.best({ down: 2, across: 0.3, steep: 1 });
  assert.deepEqual({ unit_size, decentralization }, { unit_size: 4000, decentralization: 0 });
});

test("goalposts are the least at any step and the most between them", () => {
  const { worst, best } = searched().model.goalposts({ down: 1.7, across: 2, steep: 1 });
  close(best.cohesion, 10);
  close(worst.cohesion, 10 - 2.3 ** 2 - 2 ** 2);
});

test("what the levers cannot move counts as done in full", () => {
  const { worst, best } = searched().model.goalposts({ down: 1, across: 1, steep: 0 });
  assert.deepEqual([worst.cohesion, best.cohesion], [9, 10]);
});

test("a city is surveyed once, whoever asks and whatever counts", () => {
  const { model, surveys } = searched();
  const city = () => ({ down: 1, across: 3, steep: 1 });
  model.goalposts(city(), {});
  model.best(city(), {});
  model.best(city(), {}, { cohesion: 0.5 });
  assert.equal(surveys(), 1);
  model.goalposts(city(), { reach_cost: 1 });
  assert.equal(surveys(), 2);
});

test("however many cities are asked about, each gets its own goalposts", () => {
  const { model } = searched();
  for (const round of [1, 2]) {
    for (let steep = 1; steep < 100; steep += 1) {
      const { worst } = model.goalposts({ down: 2, across: 2, steep });
      assert.equal(worst.cohesion, 10 - 8 * steep, `round ${round}`);
    }
  }
});

test("urgency compares a city with one in the middle at the same setting", () => {
  const { model } = searched();
  assert.equal(model.urgency(MIDDLE).needs.cohesion, 1);
  close(model.urgency({ down: 1, across: 2, steep: 1 }).needs.cohesion, 10 / 9);
  const small = { unit_size: 2000, decentralization: 0.5 };
  close(model.urgency({ down: 1, across: 2, steep: 1 }, {}, small).needs.cohesion, 0.9);
});
