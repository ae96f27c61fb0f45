/* A figure that a kernel is linked to: the scripts of the page draw it, and its state goes both ways,
   or its rows come from the kernel.
   A module, since that is what anywidget loads; it waits for what `govlab.setup()` brings. */
/** @import { Changes, Given, Values } from "./types.d.ts" */

const PAUSE = 50; // ms between looks
const LOOKS = 200;

/** @typedef {{
 *   get(name: "html" | "fallback"): string;
 *   get(name: "state"): Values;
 *   get(name: "given"): Given | undefined;
 *   set(name: "state", values: Values): void;
 *   save_changes(): void;
 *   on(name: "change:state" | "change:given", work: () => void): void;
 *   off(name: "change:state" | "change:given", work: () => void): void;
 * }} Model */

/** Whether the scripts of the page are there, or come.
 * @param {number} looks @returns {Promise<boolean>} */
async function comes(looks = LOOKS) {
  if (window.govlab?.started) return true;
  if (!looks) return false;
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return comes(looks - 1);
}

/** @param {Values} values */
const written = (values) => JSON.stringify(Object.entries(values).sort());

/** Lets the page's state and the kernel's follow one another; gives what ends it.
 * @param {Model} model */
function link(model) {
  const { state } = window.govlab;
  let told = written(model.get("state"));
  let isEnded = false;
  let isWaiting = false;

  function take() {
    const wanted = model.get("state");
    told = written(wanted);
    if (told === written(state.values)) return;
    const gone = Object.keys(state.values).map((key) => [key, undefined]);
    state.change(/** @type {Changes} */ ({ ...Object.fromEntries(gone), ...wanted }));
    state.settle();
  }

  function tell() {
    if (isEnded || written(state.values) === told) return;
    told = written(state.values);
    model.set("state", { ...state.values });
    model.save_changes();
  }

  if (Object.keys(model.get("state")).length) take();
  else tell();
  model.on("change:state", take);
  /* At once, so that the kernel answers while the page draws; what follows waits for the frame. */
  state.follow(() => {
    if (isWaiting || isEnded) return;
    isWaiting = true;
    tell();
    window.requestAnimationFrame(() => {
      isWaiting = false;
      tell();
    });
  });
  return () => {
    isEnded = true;
    model.off("change:state", take);
  };
}

/** Puts what the kernel computes into a figure; gives what ends it.
 * @param {Model} model @param {HTMLElement} figure */
function follow(model, figure) {
  const give = () => {
    const given = model.get("given");
    if (given) window.govlab.figures.give(figure, given);
  };
  give();
  model.on("change:given", give);
  return () => model.off("change:given", give);
}

/** @param {{ model: Model; el: HTMLElement }} given */
async function render({ model, el }) {
  el.innerHTML = model.get("html");
  if (await comes()) {
    window.govlab.figures.prepareIn(el);
    const figure = el.querySelector("figure");
    return figure && model.get("given") ? follow(model, figure) : link(model);
  }
  el.textContent = model.get("fallback");
}

export default { render };
