/* What the levers can do in a city, found with the formulas that Python writes: its goalposts, its
   best setting, and what is urgent there. Conditions, assumptions and priorities are objects with
   the names that they have in Python. */
/** @import { City, Goalposts, Govlab, Grid, Model, Numbers, Setting, Survey } from "./types.d.ts" */
(() => {
  "use strict";

  const { SIZES, SHARES, SCALED, FLAT, ...formulas } = window.govlab.formulas;
  const { reference, middle, central, evenly, untouched } = formulas;
  const { fill, blank, read, control, index, balance, drawn, pushed } = formulas;
  const KEPT = 32; // surveys: more cities than a figure compares
  const one = blank(1);
  /** @type {Map<string, Survey>} */
  const surveys = new Map();

  /** @param {Numbers} city @returns {city is City} */
  const isChanged = (city) => "arrivals" in city;

  /** What follows in a city; that of one with a plan comes with a script of its own, plans.js.
   * @param {City} city */
  const formulasOf = (city) =>
    "digital_before" in city ? window.govlab.model.reformed : formulas.changed;

  /** A city that meets challenges and has features of the inherited model. It stands wherever a
   * context does; strengths that are left out are 0.
   * @type {Model["changed"]} */
  function changed(context = middle, challenges = {}, inherited = {}, assumptions = central) {
    const strengths = { ...untouched.challenges, ...challenges };
    const features = { ...untouched.inherited, ...inherited };
    const { now, faced } = pushed(context, strengths, features, { ...central, ...assumptions });
    const nested = { before: context, faced: { ...context, ...faced } };
    const city = { ...context, ...features, ...now, arrivals: faced.mobility, ...nested };
    return /** @type {City} */ (/** @type {unknown} */ (city));
  }

  /** All that follows in a changed city; a bare one is changed by nothing.
   * @param {Setting} setting @param {Numbers} context @param {Numbers} assumptions */
  function follows(setting, context, assumptions) {
    const city = isChanged(context) ? context : changed(context);
    return formulasOf(city)(setting, city, { ...central, ...assumptions });
  }

  /** @type {Model["parts"]} */
  const parts = (setting, context = middle, assumptions = central) =>
    follows(setting, context, assumptions).parts;

  /** @type {Model["readings"]} */
  const readings = (setting, context = middle, assumptions = central) =>
    follows(setting, context, assumptions).readings;

  /** @type {Model["reached"]} */
  const reached = (setting, context = middle, assumptions = central) =>
    follows(setting, context, assumptions).reached;

  /** @type {Model["outcomes"]} */
  function outcomes(setting, context = middle, assumptions = central) {
    if (isChanged(context)) return follows(setting, context, assumptions).outcomes;
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

  /** Outcomes on the grid that is searched; a changed city is asked at one setting after another.
   * @param {Numbers} context @param {Numbers} assumptions */
  function onGrid(context, assumptions) {
    const values = blank(SIZES.length * SHARES.length);
    if (!isChanged(context)) fill(SIZES, SHARES, context, assumptions, values);
    else fillChanged(context, { ...central, ...assumptions }, values);
    return values;
  }

  /** @param {City} city @param {Numbers} assumptions @param {Grid} into */
  function fillChanged(city, assumptions, into) {
    const follow = formulasOf(city);
    let at = 0;
    for (const unit_size of SIZES) {
      for (const decentralization of SHARES) {
        const found = follow({ unit_size, decentralization }, city, assumptions).outcomes;
        for (const name in found) into[name][at] = found[name];
        at += 1;
      }
    }
  }

  /** The goalposts of a changed city are those that challenges alone would leave it.
   * @param {Numbers} context @param {Numbers} assumptions @returns {Survey} */
  function surveyed(context, assumptions) {
    const values = onGrid(context, assumptions);
    if (isChanged(context)) return { ...survey(context.faced, assumptions), values };
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

  /** Those of a changed city are those of the city before: what it lost is seen on their scale.
   * @type {Model["goalposts"]} */
  const goalposts = (context = middle, assumptions = central) =>
    survey(isChanged(context) ? context.before : context, assumptions).goalposts;

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

  /** The setting that keeps most of what each city could reach by itself, weighed by their shares,
   * and what it keeps of each.
   * @type {Model["together"]} */
  function together(cities, priorities, shares, assumptions = central) {
    const surveys = cities.map((city) => survey(city, assumptions));
    const most = cities.map((city, i) => best(city, assumptions, priorities[i]).balance);
    /** @param {Numbers[]} found */
    const kept = (found) =>
      found.map((each, i) => balance(each, surveys[i].goalposts, priorities[i]) / most[i]);
    /** @param {Numbers[]} found */
    const mean = (found) => kept(found).reduce((sum, part, i) => sum + shares[i] * part, 0);
    /** @param {Setting} setting */
    const there = (setting) => cities.map((city) => outcomes(setting, city, assumptions));
    const means = surveys[0].values.cohesion.map((_, at) =>
      mean(surveys.map(({ values }) => read(values, at)))
    );
    const { most: _, ...setting } = top(means, (setting) => mean(there(setting)));
    return { ...setting, kept: kept(there(setting)) };
  }

  const asked = { outcomes, parts, changed, readings, reached, control, index, balance };
  const searched = { survey, goalposts, best, together, urgency };
  /** @type {Model} */
  const model = { middle, central, evenly, ...asked, ...searched };
  window.govlab.model = /** @type {Govlab["model"]} */ (model);
})();
