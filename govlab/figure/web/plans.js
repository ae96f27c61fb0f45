/* What pages that speak of plans of reforms ask the model besides: how a plan changes a city, the
   course of conflict there, and plans beside one another over sets of assumptions. The formulas are
   in reforms.js, which Python writes. */
/** @import { Arrangement, City, Grid, ModelOfPlans, Numbers, Setting, Stocks } from "./types.d.ts" */
(() => {
  "use strict";

  const { formulas, model, reforms } = window.govlab;
  const { middle, central, untouched } = formulas;
  const { spread, empty, COMPARED, AS_GOOD, STEPS_A_YEAR, TRIES, FLAT } = reforms;
  const SETS = 200;
  const ONE = 1;
  Object.assign(central, reforms.central); // a city with a plan takes more for granted

  /** @param {Setting | Arrangement} at @returns {Arrangement} */
  const levels = (at) => "cohesion" in at ? at : { cohesion: at, public_goods: at, control: at };

  /** All that follows in a city with a plan, at a setting or at an arrangement: outcomes, parts,
   * readings, whom supply reaches, and how the plan works.
   * @type {ModelOfPlans["reformed"]} */
  const reformed = (at, city, assumptions = central) =>
    reforms.reformed(levels(at), city, { ...central, ...assumptions });

  /** A city that meets challenges and follows a plan; strengths that are left out are those of a
   * city without reforms.
   * @type {ModelOfPlans["reformedCity"]} */
  function reformedCity(context = middle, plan = {}, challenges = {}, assumptions = central) {
    const strengths = { ...empty, ...plan };
    const faces = { ...untouched.challenges, ...challenges };
    const before = { ...context, ...strengths };
    const { now, faced, rates } = reforms.planned(before, faces, { ...central, ...assumptions });
    const kept = { arrivals: faced.mobility, digital_before: context.digital_capacity };
    const nested = { before: context, faced: { ...context, ...faced } };
    const city = { ...before, ...now, ...rates, ...kept, ...nested };
    return /** @type {City} */ (/** @type {unknown} */ (city));
  }

  /** Both stocks where they come to rest from nothing, by Newton's method.
   * @type {ModelOfPlans["resting"]} */
  function resting(city, assumptions = central) {
    const taken = { ...central, ...assumptions };
    let grievances = 0;
    for (let turn = 0; turn < TRIES; turn += 1) {
      const { off, slope } = reforms.imbalance(grievances, city, taken);
      const steep = Math.min(slope, -FLAT);
      grievances = slope < -FLAT ? grievances - off / steep : 2 * grievances + 1;
    }
    return { grievances, anger: reforms.hardened(grievances, city, taken) };
  }

  /** Both stocks at each step of some years, the start first.
   * @param {Stocks} start @param {City} city @param {Numbers} taken @param {number} years */
  function followed(start, city, taken, years) {
    const course = [start];
    for (let step = 0; step < years * STEPS_A_YEAR; step += 1) {
      course.push(reforms.stepped(course[step], city, taken));
    }
    return course;
  }

  /** The course of conflict: from rest in the city that it falls back to, while a plan lasts and
   * after; columns, a number a step.
   * @type {ModelOfPlans["course"]} */
  function course(city, otherwise, lasting, years = 20, assumptions = central) {
    const taken = { ...central, ...assumptions };
    const start = resting(otherwise, taken);
    const last = Math.min(lasting ?? years, years);
    const first = followed(start, city, taken, last);
    const rest = followed(first[first.length - 1], otherwise, taken, years - last);
    const stocks = [...first, ...rest.slice(1)];
    return {
      years: stocks.map((_, step) => step / STEPS_A_YEAR),
      grievances: stocks.map(({ grievances }) => grievances),
      anger: stocks.map(({ anger }) => anger),
      of_rest: stocks.map(({ grievances }) => grievances / start.grievances),
    };
  }

  /** Columns of assumptions, the same for every plan, reader and visit: see `spread_assumptions`.
   * @returns {Grid} */
  function sets() {
    const made = Object.entries(spread).map(([name, [low, high, prime]]) => {
      const root = Math.sqrt(prime);
      /** @param {unknown} _ @param {number} at */
      const place = (_, at) => low * Math.pow(high / low, ((at + 1) * root) % 1);
      /** @param {unknown} _ @param {number} at */
      const within = (_, at) => Math.max(low, Math.min(high, place(_, at)));
      const column = Float64Array.from({ length: SETS }, low < high ? within : () => central[name]);
      return [name, column];
    });
    return Object.fromEntries(made);
  }

  /** What `sets` gives, when it was asked once.
   * @type {Grid | undefined} */
  let spreadOut;

  const atCentral = Object.fromEntries(
    Object.keys(spread).map((name) => [name, Float64Array.of(central[name])]),
  );

  /** @param {number} count */
  const columns = (count) =>
    Object.fromEntries(
      [...Object.keys(COMPARED), "price"].map((name) => [name, new Float64Array(count)]),
    );

  /** Outcomes and price of a plan at central values, and in each of some sets of assumptions.
   * @type {ModelOfPlans["overSets"]} */
  function overSets(at, plan, context = middle, challenges = {}) {
    const before = { ...context, ...empty, ...plan };
    const faces = { ...untouched.challenges, ...challenges };
    const [drawn, one] = [columns(SETS), columns(ONE)];
    const taken = spreadOut ??= sets();
    reforms.overSets(levels(at), before, faces, taken, SETS, drawn);
    reforms.overSets(levels(at), before, faces, atCentral, ONE, one);
    const values = Object.entries(one).map(([name, [value]]) => [name, value]);
    return { central: Object.fromEntries(values), drawn };
  }

  /** In how many of 100 sets each of some plans is the best at each outcome, or as good as it.
   * @type {ModelOfPlans["bestIn"]} */
  function bestIn(plans) {
    const found = plans.map(() => /** @type {Numbers} */ ({}));
    for (const [name, sign] of Object.entries(COMPARED)) {
      const values = plans.map(({ drawn }) => drawn[name]);
      const count = values[0].length;
      const times = plans.map(() => 0);
      for (let set = 0; set < count; set += 1) {
        let [most, largest] = [-Infinity, 0];
        for (const column of values) {
          most = Math.max(most, sign * column[set]);
          largest = Math.max(largest, Math.abs(column[set]));
        }
        values.forEach((column, at) => {
          if (sign * column[set] >= most - AS_GOOD * largest) times[at] += 1;
        });
      }
      times.forEach((best, at) => (found[at][name] = (100 * best) / count));
    }
    return found;
  }

  Object.assign(model, { reformedCity, reformed, resting, course, overSets, bestIn });
})();
