/* Plans beside one another as text, in an address and as a code to paste: city, challenges, budget,
   each plan, and two signs that tell a damaged text. `govlab.figure.designs` reads and writes the
   same; both are held to tests/vectors/designs.json. */
/** @import { Arrangement, Design, Designs, Govlab, Numbers, Setting } from "./types.d.ts" */
(() => {
  "use strict";

  const { reforms, formulas } = window.govlab;
  const { CHECK, BUDGET_STEPS, MOST_PLANS, SIZES, ends } = reforms.designs;
  const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";
  const FIELDS = Object.keys(reforms.empty);
  const CHALLENGES = Object.keys(formulas.untouched.challenges);
  const PROBLEMS = ["cohesion", "public_goods", "control"];
  const LEVEL = 3; // signs of a level: two of its size, one of its share

  /** @param {number} number */
  const pair = (number) => SIGNS[Math.floor(number / SIGNS.length)] + SIGNS[number % SIGNS.length];

  /** @param {string} name @param {number} value */
  const sign = (name, value) => SIGNS[Math.round((value - ends[name][0]) / ends[name][2])];

  /** @param {string} text */
  function checkedBy(text) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum += (at + 1) * text.charCodeAt(at);
    return pair(sum % CHECK);
  }

  /** @param {Setting} level */
  const ofLevel = ({ unit_size, decentralization }) =>
    pair(SIZES.indexOf(unit_size)) + sign("decentralization", decentralization);

  /** @param {Design} design */
  function ofDesign({ at, plan }) {
    const levels = "cohesion" in at ? [at.cohesion, at.public_goods, at.control] : [at];
    const kind = levels.length === 1 ? "s" : "l";
    return kind + levels.map(ofLevel).join("") + FIELDS.map((n) => sign(n, plan[n])).join("");
  }

  /** @type {Govlab["planCodes"]["write"]} */
  function write({ city, challenges, budget, designs }) {
    const faced = CHALLENGES.map((name) => sign(name, challenges[name])).join("");
    const parts = [city, faced, pair(Math.round(100 * budget)), ...designs.map(ofDesign)];
    const text = parts.join(".");
    return `${text}.${checkedBy(text)}`;
  }

  /** Values by name, or undefined where a sign stands for none.
   * @param {string[]} names @param {string} signs @returns {Numbers | undefined} */
  function values(names, signs) {
    if (signs.length !== names.length) return undefined;
    const found = names.map((name, at) => {
      const [low, high, step] = ends[name];
      const value = Number((low + SIGNS.indexOf(signs[at]) * step).toFixed(6));
      return [name, value >= low && value <= high ? value : undefined];
    });
    return found.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(found);
  }

  /** @param {string} signs @param {number} most */
  function number(signs, most) {
    const [high, low] = [...signs].map((each) => SIGNS.indexOf(each));
    const found = high * SIGNS.length + low;
    return signs.length === 2 && high >= 0 && low >= 0 && found <= most ? found : undefined;
  }

  /** @param {string} signs @returns {Setting | undefined} */
  function level(signs) {
    const place = number(signs.slice(0, 2), SIZES.length - 1);
    const share = values(["decentralization"], signs.slice(2));
    if (place === undefined || !share) return undefined;
    return { unit_size: SIZES[place], decentralization: share.decentralization };
  }

  /** @param {string} signs @returns {Design | undefined} */
  function design(signs) {
    const count = { s: 1, l: PROBLEMS.length }[signs[0]] ?? 0;
    /** @type {(Setting | undefined)[]} */
    const levels = [];
    for (let at = 0; at < count; at += 1) {
      levels.push(level(signs.slice(1 + at * LEVEL, 1 + (at + 1) * LEVEL)));
    }
    const plan = values(FIELDS, signs.slice(1 + count * LEVEL));
    if (!plan || !count || levels.includes(undefined)) return undefined;
    const named = PROBLEMS.map((problem, at) => [problem, levels[at]]);
    const at = count === 1 ? levels[0] : Object.fromEntries(named);
    return { at: /** @type {Setting | Arrangement} */ (at), plan };
  }

  /** The plans of a text, for one of some cities; undefined if it is damaged.
   * @type {Govlab["planCodes"]["read"]} */
  function read(text, cities) {
    const [city, faced = "", share = "", ...signs] = text.toLowerCase().split(".");
    const check = signs.pop();
    const body = [city, faced, share, ...signs].join(".");
    const [challenges, budget] = [values(CHALLENGES, faced), number(share, BUDGET_STEPS)];
    const designs = signs.map(design);
    const isWhole = check === checkedBy(body) && cities.includes(city);
    if (!isWhole || !challenges || budget === undefined) return undefined;
    if (!designs.length || designs.length > MOST_PLANS || designs.includes(undefined)) {
      return undefined;
    }
    const found = /** @type {Design[]} */ (designs);
    return /** @type {Designs} */ ({ city, challenges, budget: budget / 100, designs: found });
  }

  window.govlab.planCodes = { read, write };
})();
