import assert from "node:assert/strict";
import { open } from "./window.js";
/** @import { Counts, Findings, Mark, State, Told } from "../../govlab/figure/web/stage.d.ts" */

const { test } = Deno;
const NAMES = ["quarter", "symbols", "scene", "people", "offices", "drawing", "findings", "svg"];
const { stage } = open(["state.js", ...NAMES.map((name) => `stage_${name}.js`)]).govlab;
const plan = stage.quarter.plan();
const LOOK = { width: 760, height: 520, office: "street office", colours: {} };

/** @param {Partial<Counts>} some @returns {Counts} */
const countsWith = (some) => ({
  ...Object.fromEntries(Object.keys(plan.places).map((key) => [key, 0])),
  ...{ served: 0, different: 0, newcomer: 0, tie: 0, gathering: 0, unseen: 0 },
  ...{ door: 1, token: 0, desk: 0, clerk: 0, zoom: 1 },
  .../** @type {Counts} */ (some),
});

/** What stands where at some counts, by kind.
 * @param {Partial<Counts>} some */
function placed(some) {
  const found = stage.picture(stage.svg(760, 520), plan, countsWith(some), LOOK);
  return Object.groupBy(found, ({ key }) => key);
}

test("the quarter is the same at each visit", () => {
  assert.deepEqual(stage.quarter.plan(), plan);
});

test("each border runs inside of the unit that it parts, and the new door on it", () => {
  const units = [[0, 0, 1, 1]];
  for (const { line: [from, to], door, parent } of plan.splits) {
    const [west, north, east, south] = units[parent];
    const upright = from[0] === to[0];
    assert.deepEqual(from, upright ? [from[0], north] : [west, from[1]]);
    assert.deepEqual(to, upright ? [from[0], south] : [east, from[1]]);
    assert(upright ? from[0] > west && from[0] < east : from[1] > north && from[1] < south);
    units[parent] = upright ? [west, north, from[0], south] : [west, north, east, from[1]];
    units.push(upright ? [from[0], north, east, south] : [west, from[1], east, south]);
    assert.deepEqual(door, from);
  }
  assert.equal(units.length, 170);
});

test("one unit more adds one door and moves none", () => {
  for (const units of [1, 2, 3, 27, 28, 169]) {
    const [before, after] = [units, units + 1].map((door) => placed({ door }).door ?? []);
    assert.deepEqual(after.slice(0, units), before);
    assert.equal(after.length, units + 1);
  }
});

test("what stands at a door goes to the unit that this one was cut from", () => {
  for (let number = 0; number < 170; number += 1) {
    assert.equal(stage.offices.unitOf(plan, number, 1), 0);
    assert.equal(stage.offices.unitOf(plan, number, 170), number);
    assert(stage.offices.unitOf(plan, number, 28) < 28);
  }
});

test("twenty tokens are shared out between the office and the doors", () => {
  const office = plan.office;
  for (const token of [0, 7, 20]) {
    const tokens = placed({ door: 28, token }).token ?? [];
    const inside = tokens.filter(({ x, y }) =>
      x > 760 * office.x && x < 760 * (office.x + office.w) &&
      y > 520 * office.y && y < 520 * (office.y + office.h)
    );
    assert.equal(tokens.length, 20);
    assert.equal(inside.length, 20 - token);
  }
});

test("as many residents are served, different and new as is counted", () => {
  const found = placed({ served: 300, different: 100, newcomer: 425 });
  const count = (/** @type {string} */ key) => found[key]?.length ?? 0;
  assert.equal(count("served") + count("differentServed"), 300);
  assert.equal(count("different") + count("differentServed"), 100);
  assert.equal(count("newcomer"), 425);
  assert.equal(
    count("served") + count("resident") + count("different") + count("differentServed"),
    850,
  );
});

test("a courtyard that acts together gathers its own residents and moves no other", () => {
  const [apart, together] = [0, 1].map((gathering) => {
    const counts = countsWith({ gathering });
    return stage.people.dots(stage.scene.of(stage.svg(760, 520), plan, counts, LOOK));
  });
  const first = plan.blocks.findIndex(({ gathering }) => gathering === 0);
  plan.dots.forEach(({ block }, i) => {
    assert.equal(block === first, String(apart[i]) !== String(together[i]));
  });
});

test("marks of a kind come one after the other", () => {
  const [two, three] = [2, 3].map((shed) => placed({ shed }).shed ?? []);
  assert.deepEqual(three.slice(0, 2), two);
  const half = placed({ shed: 2.5 }).shed ?? [];
  assert.equal(half[2].r, three[2].r / 2);
});

test("larger units are seen from further away, around the same middle", () => {
  const [near, far] = [1, 2].map((zoom) => placed({ zoom, clinic: 29 }).clinic ?? []);
  near.forEach(({ x, y }, i) => {
    assert(Math.abs(far[i].x - 380 - (x - 380) / 2) < 1e-9);
    assert(Math.abs(far[i].y - 260 - (y - 260) / 2) < 1e-9);
  });
});

test("counts go to the nearest, stop at the last place, and can be of what is lost", () => {
  /** @param {Partial<Mark>} some @param {number} value */
  const count = (some, value) => {
    const mark = { key: "", name: "", rule: "", of: ["part"], each: 0.02, many: 9, lost: false };
    return stage.findings.count({ ...mark, ...some }, { part: value });
  };
  assert.deepEqual([0.029, 0.031, 5].map((value) => count({}, value)), [1, 2, 9]);
  assert.equal(count({ lost: true }, 0.9), 5);
  assert.equal(count({}, -1), 0);
});

const words = {
  ...{ "size.1": "Small units", "share.2": ", decided at the doors", best: "the best" },
  ...{ finding: "{who}{share}: {found}", both: "{good}, {bad}", nothing: "nothing" },
  ...{ "good.cohesion": "strong ties", "good.control": "cost and risk in hand" },
  ...{ "bad.public_goods": "services fall behind", "bad.safety": "risks run high" },
  ...{ "ahead.cohesion": "ties are ahead", "behind.safety": "low risk is behind" },
};
const terms = {
  unit_size: { thresholds: [2000, 10000], words: [] },
  cohesion: { thresholds: [0.33, 0.67], words: [] },
  decentralization: { thresholds: [0.2, 0.4, 0.6, 0.8], words: [] },
};

/** @param {Record<string, number>} index @param {number} [balance] */
function finding(index, balance = 0.3) {
  const told = /** @type {Told} */ (/** @type {unknown} */ ({ words, terms }));
  const setting = { unit_size: 3000, decentralization: 0.8 };
  const findings = /** @type {Findings} */ (/** @type {unknown} */ ({ index, balance, best: 0.6 }));
  return stage.words.finding(
    told,
    /** @type {State} */ (/** @type {unknown} */ ({ setting })),
    findings,
  );
}

test("the title finds what goes best and what goes worst", () => {
  const index = { cohesion: 0.9, public_goods: 0.1, control: 0.5, thrift: 0.7, safety: 0.4 };
  const who = "Small units, decided at the doors: ";
  assert.equal(finding(index), `${who}strong ties, services fall behind`);
  const risky = { ...index, public_goods: 0.6 };
  assert.equal(finding(risky), `${who}strong ties, low risk is behind`);
  assert.equal(finding({ ...risky, safety: 0.3 }), `${who}strong ties, risks run high`);
  assert.equal(finding({ ...index, cohesion: 0.6 }), `${who}ties are ahead, services fall behind`);
  assert.equal(finding({ ...index, cohesion: 0.4, control: 0.2 }), `${who}nothing`);
  assert.equal(finding(index, 0.58), `${who}the best`);
});

test("the picture can be written as SVG", () => {
  const pen = stage.svg(760, 520);
  stage.picture(pen, plan, countsWith({ shed: 3, tie: 700 }), LOOK);
  const text = pen.text();
  assert.match(text, /^<svg [^>]*viewBox="0 0 760 520">.*<\/svg>$/);
  assert.match(text, /street office<\/text>/);
  assert(!text.includes("NaN") && !text.includes('undefined" d'));
});
