/* What the levers can do in a city, found with the formulas that Python writes: its goalposts, its
   best setting, and what is urgent there. Conditions, assumptions and priorities are objects with
   the names that they have in Python. */
/** @import { Goalposts, Govlab, Model, Numbers, Setting, Survey } from "./types.d.ts" */
(() => {
  "use strict";

  const { SIZES, SHARES, SCALED, FLAT, reference, middle, central, evenly, ...formulas } =
    window.govlab.formulas;
  const { fill, blank, read, parts, control, index, balance, drawn } = formulas;
  const KEPT = 32; // surveys: more cities than a figure compares
  const one = blank(1);
  /** @type {Map<string, Survey>} */
  const surveys = new Map();

  /** @type {Model["outcomes"]} */
  function outcomes(setting, context = middle, assumptions = central) {
    fill([setting.unit_size], [setting.decentralization], context, assumptions, one);
    return read(one, 0);
  }

  /** How many steps from a highest value the parabola through it and its neighbours peaks: half a
   * step at most, and none at an edge, so that it stays on the grid.
   * @param {number[]} steps
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @param {number} place
   * @param {number} apart */
  function vertex(steps, at, values, place, apart) {
    if (at === 0 || at === steps.length - 1) return 0;
    const [before, after] = [values[place - apart], values[place + apart]];
    const bend = before - 2 * values[place] + after;
    return bend < 0 ? (before - after) / (2 * bend) : 0;
  }

  /** Where a function over the grid is highest, and how high: the best step, then a parabola.
   * @param {Float64Array} values
   * @param {(setting: Setting) => number} there */
  function top(values, there) {
    const place = values.indexOf(values.reduce((one, other) => Math.max(one, other)));
    const across = place % SHARES.length;
    const down = (place - across) / SHARES.length;
    const further = Math.pow(
      SIZES[1] / SIZES[0],
      vertex(SIZES, down, values, place, SHARES.length),
    );
    const sideways = (SHARES[1] - SHARES[0]) * vertex(SHARES, across, values, place, 1);
    const near = { unit_size: SIZES[down] * further, decentralization: SHARES[across] + sideways };
    const refined = there(near);
    return refined > values[place]
      ? { ...near, most: refined }
      : { unit_size: SIZES[down], decentralization: SHARES[across], most: values[place] };
  }

  /** @param {Numbers} context @param {Numbers} assumptions @returns {Survey} */
  function surveyed(context, assumptions) {
    const values = blank(SIZES.length * SHARES.length);
    fill(SIZES, SHARES, context, assumptions, values);
    /** @type {Goalposts} */
    const { worst, best } = { worst: {}, best: {} };
    for (const name of SCALED) {
      /** @param {Setting} setting */
      const there = (setting) => outcomes(setting, context, assumptions)[name];
      const least = values[name].reduce((one, other) => Math.min(one, other));
      best[name] = top(values[name], there).most;
      worst[name] = best[name] - least <= FLAT * best[name] ? best[name] - 1 : least;
    }
    return { values, goalposts: { worst, best } };
  }

  /** Outcomes on the grid that is searched, and the goalposts that they set; what was surveyed is
   * remembered, since figures of a page ask of the same cities.
   * @type {Model["survey"]} */
  function survey(context = middle, assumptions = central) {
    const asked = JSON.stringify([context, assumptions]);
    const known = surveys.get(asked);
    if (known) return known;
    if (surveys.size === KEPT) surveys.clear();
    const found = surveyed(context, assumptions);
    surveys.set(asked, found);
    return found;
  }

  /** @type {Model["goalposts"]} */
  const goalposts = (context, assumptions) => survey(context, assumptions).goalposts;

  /** The setting with the highest balance.
   * @type {Model["best"]} */
  function best(context = middle, assumptions = central, priorities = evenly) {
    const { values, goalposts } = survey(context, assumptions);
    /** @param {Numbers} found */
    const weigh = (found) => balance(found, goalposts, priorities);
    /** @param {Setting} setting */
    const there = (setting) => weigh(outcomes(setting, context, assumptions));
    const { most, ...setting } = top(
      values.cohesion.map((_, at) => weigh(read(values, at))),
      there,
    );
    return { ...setting, balance: most };
  }

  /** How urgent each worry is, by the outcomes at one setting here and in a city in the middle.
   * @type {Model["urgency"]} */
  function urgency(context = middle, assumptions = central, setting = reference) {
    const here = outcomes(setting, context, assumptions);
    return drawn(here, outcomes(setting, middle, assumptions), assumptions);
  }

  const weighed = { parts, control, index, balance };
  const found = { survey, goalposts, best, urgency };
  window.govlab.model = { middle, central, evenly, outcomes, ...weighed, ...found };
})();
