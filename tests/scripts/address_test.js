import assert from "node:assert/strict";
import given from "../vectors/addresses.json" with { type: "json" };
import { open } from "./window.js";
/** @import { Keys, Values } from "../../govlab/figure/web/types.d.ts" */

const { test } = Deno;
const SCRIPTS = ["state.js", "address.js"];
const KEYS = {
  s: { values: [500, 1000, 3000, 5000, 85000], low: 500, high: 85000 },
  d: { low: 0, high: 1, step: 0.05 },
  case: { options: ["middle", "shanghai-1996"] },
  mobility: { key: "mobility", low: 0, high: 1, start: null },
};

/** @param {string} fragment */
const parse = (fragment) => open(SCRIPTS).govlab.address.parse(fragment, KEYS);

/** What Python reads and writes alike (tests/test_address.py).
 * @typedef {{ says: string, address: string, found: Values, figure?: string }} Vector
 * @type {{ keys: Keys, read: Vector[], left: Vector[], page: Vector[], written: Vector[] }} */
const vectors = /** @type {any} */ (given);

/** A page with one figure, whose address is followed.
 * @param {string} [href] */
function page(href) {
  const opened = open(SCRIPTS, href);
  Object.assign(opened.govlab, { figures: { keys: KEYS, any: true } });
  opened.govlab.address.start();
  const { state } = opened.govlab;
  /** @param {number} d */
  const choose = (d) => (state.change({ d }), state.settle());
  /** @param {string} fragment @param {unknown} [beside] */
  const arrive = (fragment, beside = null) => {
    opened.window.location.hash = fragment;
    opened.window.history.state = beside;
    opened.window.dispatchEvent(new Event("popstate"));
    opened.window.dispatchEvent(new Event("hashchange"));
  };
  return { ...opened, state, choose, arrive, calls: opened.window.history.calls };
}

test("an address tells numbers, a city and the figure to show", () => {
  assert.deepEqual(parse("s=3000&d=0.4&case=shanghai-1996&at=figure-2"), {
    found: { s: 3000, d: 0.4, case: "shanghai-1996" },
    wrong: false,
    figure: "figure-2",
  });
});

for (const [wanted, nearest] of [[3100, 3000], [700, 500], [720, 1000], [60000, 85000]]) {
  test(`${wanted} residents stand at the nearest step, ${nearest}, by their ratio`, () => {
    assert.equal(parse(`s=${wanted}`).found.s, nearest);
  });
}

test("a share stands at the nearest step of its slider", () => {
  assert.equal(parse("d=0.42").found.d, 0.4);
});

for (
  const fragment of [
    "d=1.5",
    "d=NaN",
    "d=",
    "s=-1",
    "s=1e3",
    "case=nowhere",
    "case=constructor",
    "__proto__=1",
    "toString=1",
    "at=<b>",
    `d=${"9".repeat(600)}`,
  ]
) {
  test(`${fragment.slice(0, 20)} is left aside, with a note`, () => {
    const { found, wrong, figure } = parse(fragment);
    assert.deepEqual([Object.keys(found), wrong, figure], [[], true, undefined]);
  });
}

for (const fragment of ["s%3D5000%26d%3D0.3", "s=5000%26d=0.3", "s%3d5000&d%3d0.3"]) {
  test(`${fragment}, as a messenger sends it, is understood`, () => {
    assert.deepEqual(parse(fragment), {
      found: { s: 5000, d: 0.3 },
      wrong: false,
      figure: undefined,
    });
    assert.deepEqual(page(`https://book.example/#${fragment}`).state.values, { s: 5000, d: 0.3 });
  });
}

test("a spoilt percent sign spoils nothing else", () => {
  assert.deepEqual(parse("d=0.3&x=%E0%A4%A").found, { d: 0.3 });
});

test("a hundred changes at once are two addresses, of which the last one stays", () => {
  const { choose, clock, calls } = page();
  for (let i = 1; i <= 100; i++) choose(i / 100);
  assert.deepEqual(calls, [["replaceState", "/page.html#d=0.01"]]);
  clock.pass();
  clock.pass();
  assert.deepEqual(calls.slice(1), [["replaceState", "/page.html#d=1"]]);
});

test("a reader who leaves takes her last change along", () => {
  const { choose, window, calls } = page();
  choose(0.1);
  choose(0.2);
  window.dispatchEvent(new Event("pagehide"));
  assert.deepEqual(calls.at(-1), ["replaceState", "/page.html#d=0.2"]);
});

test("an address that waits is not written over the one that a reader goes to", () => {
  const { choose, arrive, clock, window } = page();
  choose(0.1);
  choose(0.2);
  arrive("#d=0.9");
  clock.pass();
  assert.equal(window.location.hash, "#d=0.9");
});

test("a step to go back to comes after what was changed before it", () => {
  const { choose, state, calls } = page();
  choose(0.1);
  choose(0.2);
  state.change({ case: "middle" });
  state.settle(true);
  assert.deepEqual(calls.slice(1), [
    ["replaceState", "/page.html#d=0.2"],
    ["pushState", "/page.html#case=middle&d=0.2"],
  ]);
});

test("a browser that refuses an address disturbs nothing", () => {
  const { choose, state, window } = page();
  window.history.replaceState = () => {
    throw new DOMException("too many calls", "SecurityError");
  };
  choose(0.1);
  assert.deepEqual(state.values, { d: 0.1 });
});

test("the question of an address stays in it", () => {
  const { choose, calls } = page("https://book.example/page.html?q=x");
  choose(0.1);
  assert.deepEqual(calls, [["replaceState", "/page.html?q=x#d=0.1"]]);
});

test("a new anchor leaves the figures as they are, and nothing is lost to undo", () => {
  const { choose, arrive, state } = page();
  choose(0.1);
  arrive("#the-balance");
  assert.deepEqual([state.values, state.canUndo], [{ d: 0.1 }, true]);
});

test("back at an anchor the figures are as they were there", () => {
  const { choose, arrive, state, window } = page("https://book.example/page.html#the-balance");
  const beside = window.history.state;
  choose(0.1);
  arrive("#the-balance", beside);
  assert.deepEqual(state.values, {});
});

test("back where the text led the figures they are as it had set them", () => {
  for (const hash of ["", "#the-balance"]) {
    const { state, arrive, window } = page(`https://book.example/page.html${hash}`);
    state.lead({ d: 0.7 });
    const beside = window.history.state;
    state.change({ case: "middle" });
    state.settle(true);
    arrive(hash, beside);
    assert.deepEqual(state.values, { d: 0.7 });
  }
});

test("where the text leads while an address waits, both are kept", () => {
  const { choose, state, clock, window } = page();
  choose(0.1);
  choose(0.2);
  state.lead({ d: 0.7 });
  clock.pass();
  assert.equal(window.location.hash, "#d=0.2");
  assert.deepEqual(window.history.state, { govlab: "d=0.7" });
});

test("what stands at an anchor is noted again when the page's other scripts are done", () => {
  const { window } = page("https://book.example/page.html#the-balance");
  window.history.state = {};
  window.dispatchEvent(new Event("load"));
  assert.deepEqual(window.history.state, { govlab: "" });
});

test("a link names the page, the state and the figure", () => {
  const figure = /** @type {HTMLElement} */ ({ id: "figure-2" });
  const { govlab, choose } = page("https://book.example/page.html#old");
  assert.equal(govlab.address.of(figure), "https://book.example/page.html#at=figure-2");
  choose(0.1);
  assert.equal(govlab.address.of(figure), "https://book.example/page.html#d=0.1&at=figure-2");
});

test("from disk a link leads from the top of the book, wherever that lies", () => {
  const figure = /** @type {HTMLElement} */ ({ id: "figure-2" });
  const { govlab } = page("file:///home/she/my%20book/book/page.html");
  assert.equal(govlab.address.of(figure), "book/page.html#at=figure-2");
});

for (const { says, address, found, figure } of [...vectors.read, ...vectors.page]) {
  test(`read: ${says}`, () => {
    const { parse } = open(SCRIPTS).govlab.address;
    assert.deepEqual(parse(address.slice(1), vectors.keys), { found, wrong: false, figure });
  });
}

for (const { says, address, found } of vectors.left) {
  test(`left aside: ${says}`, () => {
    const told = open(SCRIPTS).govlab.address.parse(address.slice(1), vectors.keys);
    assert.deepEqual([told.found, told.wrong], [found, true]);
  });
}

for (const { says, address, found } of vectors.written) {
  test(`written: ${says}`, () => {
    const { state, window } = page();
    state.change(found);
    state.settle();
    assert.equal(window.location.hash, address);
  });
}
