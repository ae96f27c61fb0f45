/* What the model says of a state of the stage, in numbers and in words. */
/** @import { Findings, Mark, Scale, StageParts, State, Told } from "./stage.d.ts" */
/** @import { Numbers } from "./types.d.ts" */
(() => {
  "use strict";

  const { model, stage, fill, formulas } = window.govlab;

  /** Asks once for each city: a move of a lever does not change the best setting.
   * @template T @param {(...asked: Numbers[]) => T} find @returns {(...asked: Numbers[]) => T} */
  function remembered(find) {
    let before = "";
    /** @type {T} */
    let found;
    return (...asked) => {
      const now = JSON.stringify(asked);
      if (now !== before) found = find(...asked);
      before = now;
      return found;
    };
  }

  const best = remembered((city, assumptions, priorities) =>
    model.best(city, assumptions, priorities)
  );

  /** As many marks as Python counts: see govlab.charts.quarter.marks.
   * @type {StageParts["findings"]["count"]} */
  function count({ of, each, many, lost }, values) {
    const whole = of.reduce((product, name) => product * values[name], 1);
    const share = lost ? 1 - whole : whole;
    return Math.min(many, Math.max(0, Math.floor(share / each + 0.5)));
  }

  /** @type {StageParts["findings"]["find"]} */
  function find({ marks, cities, priorities }, { city, setting, conditions, assumptions }) {
    const { STREET, SCALED } = formulas;
    const outcomes = model.outcomes(setting, conditions, assumptions);
    const middle = model.outcomes(setting, model.middle, assumptions);
    const ends = model.goalposts(cities[city], assumptions);
    const index = model.index(outcomes, ends, priorities);
    const top = model.outcomes(best(conditions, assumptions, priorities), conditions, assumptions);
    const units = Math.max(1, STREET / setting.unit_size);
    const told = Object.fromEntries(SCALED.map((name) => [`index_${name}`, index[name]]));
    const parts = model.parts(setting, conditions, assumptions);
    const values = { ...conditions, ...setting, ...parts, ...told, units };
    const counts = Object.fromEntries(marks.map((mark) => [mark.key, count(mark, values)]));
    return {
      outcomes: { ...outcomes, control: model.control(outcomes, priorities) },
      index,
      levels: Object.fromEntries(SCALED.map((name) => [name, outcomes[name] / middle[name]])),
      balance: model.balance(outcomes, ends, priorities),
      best: model.balance(top, ends, priorities),
      counts: { ...counts, zoom: Math.sqrt(Math.max(1, setting.unit_size / STREET)) },
    };
  }

  const written = new Intl.NumberFormat("en").format; // as Python writes 85,000

  /** @param {Scale} scale @param {number} value */
  const step = ({ thresholds }, value) =>
    thresholds.filter((threshold) => value >= threshold).length;

  /** @type {StageParts["words"]["word"]} */
  const word = (scale, value) => scale.words[step(scale, value)];

  /** The same as Outcome.sentence says in Python.
   * @type {StageParts["words"]["sentence"]} */
  function sentence({ terms, sentence, outside, bands }, { setting }, { index, balance }) {
    /** @type {Numbers} */
    const values = { ...index, ...setting, balance };
    /** @type {Record<string, string>} */
    const filled = {};
    for (const name of [...formulas.SCALED, "balance", "decentralization", "unit_size"]) {
      filled[name] = String(Math.floor(100 * Math.max(0, values[name]) + 0.5));
      filled[`${name}_word`] = word(terms[name], values[name]);
    }
    filled.unit_size = written(Math.floor(setting.unit_size + 0.5));
    const isOutside = setting.unit_size < bands[0] || setting.unit_size > bands[1];
    return fill(sentence, filled) + (isOutside ? outside : "");
  }

  /** What stands out: near the best balance; too little of anything; or what goes best and what goes
   * worst, which for the third problem is the worse of its two parts. Only what is high is called
   * good, and bad what is low.
   * @param {Told} told @param {Findings} findings */
  function found({ words, terms }, { index, balance, best }) {
    if (balance >= 0.95 * best) return words.best;
    const problems = ["cohesion", "public_goods", "control"];
    const order = problems.sort((one, other) => index[other] - index[one]);
    if (index[order[0]] < 0.5) return words.nothing;
    const worse = index.thrift < index.safety ? "thrift" : "safety";
    const bad = order[2] === "control" ? worse : order[2];
    const { thresholds } = terms.cohesion; // the same for every index
    const first = index[order[0]] >= Math.max(...thresholds) ? "good" : "ahead";
    const last = index[bad] < Math.min(...thresholds) ? "bad" : "behind";
    return fill(words.both, {
      good: words[`${first}.${order[0]}`],
      bad: words[`${last}.${bad}`],
    });
  }

  /** The finding of the moment: how large units are, where is decided, and what stands out.
   * @type {StageParts["words"]["finding"]} */
  function finding(told, { setting }, findings) {
    const { words, terms } = told;
    const size = step(terms.unit_size, setting.unit_size);
    const [, low, high] = terms.decentralization.thresholds;
    const share = step({ thresholds: [low, high], words: [] }, setting.decentralization);
    const who = { who: words[`size.${size}`], share: words[`share.${share}`] };
    return fill(words.finding, { ...who, found: found(told, findings) });
  }

  Object.assign(stage, {
    findings: { count, find },
    words: { count: written, word, sentence, finding },
  });
})();
