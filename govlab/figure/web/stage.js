/* The stage, a view with signals as Vega's are, so that the page treats it as any figure: controls
   set signals, `run` asks the model, and the quarter, the bars and the words follow. */
/** @import { View, Value } from "./types.d.ts" */
/** @import { Findings, Numbers, StageParts, StageSpecification, State, Told } from "./stage.d.ts" */
(() => {
  "use strict";

  const { element, fill, stage } = window.govlab;

  /** @typedef {Map<string, any>} Signals */

  /** The state that signals tell.
   * @param {StageSpecification} specification @param {Signals} signals @returns {State} */
  function stateOf({ stage: told, usermeta }, signals) {
    const sizes = usermeta?.controls?.unit_size_position.values ?? [];
    const city = signals.get("context");
    const own = told.conditions.map((name) => [
      name,
      signals.get(`${name}_set`) ?? told.cities[city][name],
    ]);
    const hidden = Object.keys(usermeta?.hidden ?? {}).filter((name) => !name.endsWith("_set"));
    const assumed = hidden.map((name) => [name, signals.get(name)]);
    return {
      city,
      setting: {
        unit_size: sizes[signals.get("unit_size_position")],
        decentralization: signals.get("decentralization"),
      },
      conditions: Object.fromEntries(own),
      assumptions: { ...window.govlab.model.central, ...Object.fromEntries(assumed) },
    };
  }

  /** What stands beside the sliders.
   * @param {Told} told @param {State} state @returns {Record<string, string>} */
  function controlWords({ words, terms, conditions }, state) {
    const { count, word } = stage.words;
    const { unit_size: size, decentralization } = state.setting;
    const shares = { decentralization, ...state.conditions };
    const said = Object.entries(shares).map(([name, value]) => [
      `${name}${conditions.includes(name) ? "_set" : ""}_words`,
      fill(words.share_words, {
        share: Math.floor(100 * value + 0.5),
        word: word(terms[name], value),
      }),
    ]);
    const sized = { size: count(size), word: word(terms.unit_size, size) };
    return { unit_size_position_words: fill(words.size_words, sized), ...Object.fromEntries(said) };
  }

  /** Every signal that follows from a state.
   * @param {Told} told @param {State} state @param {Findings} findings */
  function following(told, state, findings) {
    const { outcomes, index, balance } = findings;
    const indices = Object.entries(index).map(([name, value]) => [`index_${name}`, value]);
    const numbers = { ...state.setting, ...state.conditions, ...outcomes, balance };
    const sentence = stage.words.sentence(told, state, findings);
    const words = controlWords(told, state);
    return { ...numbers, ...Object.fromEntries(indices), ...words, sentence };
  }

  /** @param {StageSpecification} specification @returns {Signals} */
  const signalsOf = ({ signals }) => new Map(signals.map(({ name, value }) => [name, value]));

  /** The picture with which a stage begins, for a page without scripts.
   * @type {StageParts["still"]} */
  function still(specification, width, height) {
    const { stage: told } = specification;
    const state = stateOf(specification, signalsOf(specification));
    const { counts } = stage.findings.find(told, state);
    const look = { width, height, colours: told.colours[0], office: told.words.street_office };
    const pen = stage.svg(width, height);
    stage.picture(pen, stage.quarter.plan(), counts, look);
    return pen.text();
  }

  /** @type {StageParts["view"]} */
  function view(specification, container) {
    const { stage: told } = specification;
    const signals = signalsOf(specification);
    const colours = () => told.colours[Number(signals.get("dark") ?? false)];
    const title = element("p", { className: "finding" });
    const [board, bars, legend] = [
      stage.board(told, colours),
      stage.bars(told),
      stage.legend(told, colours),
    ];
    container.append(title, board.part, ...bars.parts, legend.part);

    function run() {
      const state = stateOf(specification, signals);
      const findings = stage.findings.find(told, state);
      const found = following(told, state, findings);
      for (const [name, value] of Object.entries(found)) signals.set(name, value);
      title.textContent = stage.words.finding(told, state, findings);
      board.canvas.ariaLabel = found.sentence;
      stage.say(container, state.city, found.sentence);
      bars.show(findings);
      legend.show(findings.counts);
      board.go(findings.counts);
      return made;
    }

    const made = /** @type {View} */ ({
      signal(/** @type {string} */ name, /** @type {unknown[]} */ ...value) {
        if (!value.length) return signals.get(name);
        signals.set(name, value[0]);
        return made;
      },
      run,
      runAsync: () => Promise.resolve(run()),
      finalize: board.end,
      container: () => container,
      toSVG: () => board.svg(),
    });
    return made;
  }

  /** @type {StageParts["isOne"]} */
  const isOne = (specification) => "stage" in specification;

  Object.assign(stage, { isOne, still, view });
})();
