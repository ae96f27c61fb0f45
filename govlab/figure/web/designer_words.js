/* What the designer says: how the plans compare, what bites in one of them, and its task. */
/** @import { Compared, DesignerParts, DesignerTold } from "./designer.d.ts" */
/** @import { Design, Numbers } from "./types.d.ts" */
(() => {
  "use strict";

  const { fill, model, reforms } = window.govlab;
  const LETTERS = "ABC";
  const MOST = 50; // of 100 sets, in which a rival may win
  const SMALL = 0.0005;

  /** @param {number} place */
  const letter = (place) => LETTERS[place];

  /** @param {number} share */
  const count = (share) => Math.floor(share + 0.5);

  /** @param {number} number */
  const short = (number) => number.toFixed(number < 0.1 ? 3 : 2);

  /** @param {DesignerTold} told @param {string[]} items */
  const listed = ({ words }, items) =>
    items.length < 2
      ? items.join()
      : items.slice(0, -1).join(words.comma) + words.and + items.at(-1);

  /** Places of the plans that are best most often at an outcome.
   * @param {Compared} found @param {string} outcome */
  function winners({ best }, outcome) {
    const most = Math.max(...best.map((each) => each[outcome]));
    return best.flatMap((each, place) => (each[outcome] === most ? [place] : []));
  }

  /** @type {DesignerParts["words"]["finding"]} */
  function finding(told, found) {
    const { words, compared } = told;
    if (found.plans.length === 1) return words["finding.alone"];
    const won = found.plans.map((_, place) =>
      compared.filter((outcome) => winners(found, outcome)[0] === place)
    );
    const whole = won.findIndex((outcomes) => outcomes.length === compared.length);
    if (whole >= 0) return fill(words["finding.one"], { plan: letter(whole) });
    const parts = won.flatMap((outcomes, place) => {
      if (!outcomes.length) return [];
      const names = outcomes.map((outcome) => words[`name.${outcome}`]);
      return [fill(words.won, { plan: letter(place), outcomes: listed(told, names) })];
    });
    return fill(words["finding.many"], { won: parts.join(words.semicolon) });
  }

  /** What each plan is best at, and how often.
   * @param {DesignerTold} told @param {Compared} found */
  function bestAt(told, found) {
    const { words, compared } = told;
    return found.plans.flatMap((_, place) => {
      const items = compared.filter((outcome) => winners(found, outcome)[0] === place);
      const said = items.map((outcome) => {
        const share = count(found.best[place][outcome]);
        return fill(words.item, { outcome: words[`name.${outcome}`], count: share });
      });
      const plan = letter(place);
      return said.length ? [fill(words.best, { plan, items: listed(told, said) })] : [];
    });
  }

  /** @type {DesignerParts["words"]["sentence"]} */
  function sentence(told, found) {
    const { words } = told;
    const { budget } = found.designs;
    const over = found.plans.flatMap(({ central: { price } }, place) => {
      if (price <= budget) return [];
      const said = { plan: letter(place), share: count(100 * price) };
      return [fill(words.beyond, { ...said, over: count(100 * (price - budget)) })];
    });
    const best = bestAt(told, found).join(words.semicolon);
    return fill(words.sentence, { best, budget: over.join(" ") || words.within });
  }

  /** In how many of 100 sets one plan is better than another, by outcome.
   * @param {Compared} found @param {number} one @param {number} other @returns {Numbers} */
  function beats({ plans }, one, other) {
    const shares = Object.entries(reforms.COMPARED).map(([outcome, sign]) => {
      const [first, second] = [plans[one].drawn[outcome], plans[other].drawn[outcome]];
      const better = first.filter((value, set) => sign * value > sign * second[set]);
      return [outcome, (100 * better.length) / first.length];
    });
    return Object.fromEntries(shares);
  }

  /** Plans, city and budget with which the figure begins.
   * @param {DesignerTold} told */
  const atFirst = ({ start, cities }) => window.govlab.planCodes.read(start, Object.keys(cities));

  /** @type {DesignerParts["words"]["goal"]} */
  const goal = (told) =>
    fill(told.words.task, { budget: count(100 * (atFirst(told)?.budget ?? 1)) });

  /** @type {DesignerParts["words"]["task"]} */
  function task(told, found) {
    const { words } = told;
    const { designs, ...faced } = found.designs;
    const first = atFirst(told);
    const kept = first && designs.length === first.designs.length &&
      [0, 1].every((at) => JSON.stringify(designs[at]) === JSON.stringify(first.designs[at])) &&
      faced.city === first.city &&
      JSON.stringify(faced.challenges) === JSON.stringify(first.challenges);
    if (!kept) return { words: words["task.moved"], isDone: false };
    const { price } = found.plans[2].central;
    const share = count(100 * price);
    if (price > first.budget) {
      const said = { share, budget: count(100 * first.budget) };
      return { words: fill(words["task.price"], said), isDone: false };
    }
    const losses = [0, 1].flatMap((rival) =>
      Object.entries(beats(found, rival, 2)).map(([outcome, share]) => ({ rival, outcome, share }))
    );
    const worst = losses.reduce((one, other) => (other.share > one.share ? other : one));
    if (worst.share <= MOST) {
      const said = { most: count(worst.share), share };
      return { words: fill(words["task.done"], said), isDone: true };
    }
    const outcome = words[`name.${worst.outcome}`];
    const said = { plan: letter(worst.rival), outcome, count: count(worst.share) };
    return { words: fill(words["task.beaten"], said), isDone: false };
  }

  /** @type {DesignerParts["words"]["place"]} */
  function place({ words }, { at }) {
    const levels = "cohesion" in at ? Object.entries(at) : [["", at]];
    return levels.map(([problem, level]) =>
      fill(problem ? words.level_of : words.level, {
        problem: words[`problem.${problem}`],
        size: level.unit_size.toLocaleString(),
        share: level.decentralization,
      })
    );
  }

  /** @type {DesignerParts["words"]["plan"]} */
  function plan(told, design) {
    const changed = Object.entries(design.plan).filter(([name, value]) =>
      value !== reforms.empty[name]
    );
    const strengths = changed.map(([name, value]) => `${told.terms[name]} ${value}`);
    return [...place(told, design), ...strengths];
  }

  /** All that follows from a design with some strengths changed.
   * @param {DesignerTold} told @param {Compared} found @param {Design} design
   * @param {Numbers} changed */
  function follows({ cities }, { designs: { city, challenges } }, { at, plan }, changed = {}) {
    const here = model.reformedCity(cities[city].context, { ...plan, ...changed }, challenges);
    return { city: here, ...model.reformed(at, here) };
  }

  /** @typedef {ReturnType<typeof follows>} Followed */

  /** Side effects by key: the strength that brings it, what it moves, what is read.
   * @type {[string, Numbers, (found: Followed) => number][]} */
  const MOVED = [
    ["attracted", { basic_coverage: 0 }, ({ city }) => city.growth_pressure],
    ["crept", { unified_command: 0 }, ({ outcomes }) => outcomes.cohesion],
    ["offline", { online_approval: 0 }, ({ parts }) => parts.fitted_supply],
    ["dropped", { reallocation: 0 }, ({ city }) => city.channels_kept],
    ["confused", { social_command: 0 }, ({ outcomes }) => outcomes.risk],
    ["islands", { integration: 1 }, ({ city }) => city.digital_capacity],
  ];

  /** @type {DesignerParts["words"]["sides"]} */
  function sides(told, found, open) {
    const { words } = told;
    const design = found.designs.designs[open];
    const here = follows(told, found, design);
    const said = ["collusion", "unwatched"].filter((name) => here.parts[name] > SMALL).map((name) =>
      fill(words[`side.${name}`], { now: short(here.parts[name]) })
    );
    if (here.works.contracting < 1 - SMALL) {
      said.push(fill(words["side.contracting"], { now: short(here.works.contracting) }));
    }
    for (const [key, without, read] of MOVED) {
      const [field] = Object.keys(without);
      const bites = key !== "islands" || design.plan.integration < 0.75;
      if (!design.plan[field] || !bites) continue;
      const [now, before] = [read(here), read(follows(told, found, design, without))];
      if (Math.abs(now - before) < SMALL) continue;
      said.push(fill(words[`side.${key}`], { now: short(now), before: short(before) }));
    }
    return said;
  }

  const words = { letter, count, short, finding, sentence, goal, task, place, plan, sides };
  window.govlab.designer = /** @type {DesignerParts} */ ({ words });
})();
