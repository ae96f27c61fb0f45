/* A window without a page, for scripts that a page would load: as much of one as they ask for. */
/** @import { Govlab } from "../../govlab/figure/web/types.d.ts" */

const WEB = new URL("../../govlab/figure/web/", import.meta.url);

/** What waits for time to pass, in a window whose clock stands still. */
class Clock {
  /** @type {(() => void)[]} */
  #waiting = [];

  /** @param {() => void} work */
  setTimeout = (work) => this.#waiting.push(work);

  /** Lets the time pass that everything now waits for. */
  pass() {
    for (const work of this.#waiting.splice(0)) work();
  }
}

/** A store that forgets with the test. */
class Store {
  /** @type {Map<string, string>} */
  #kept = new Map();

  /** @param {string} key */
  getItem = (key) => this.#kept.get(key) ?? null;

  /** @param {string} key @param {string} text */
  setItem = (key, text) => void this.#kept.set(key, text);

  /** @param {string} key */
  removeItem = (key) => void this.#kept.delete(key);
}

/** The addresses that a page was given, in order, as [call, address]; `location` follows.
 * @param {URL} location */
function historyOf(location) {
  /** @type {[string, string][]} */
  const calls = [];
  /** @param {string} call @returns {(beside: unknown, _: string, address: string) => void} */
  const note = (call) => (beside, _, address) => {
    calls.push([call, address]);
    location.href = new URL(address, location).href;
    history.state = beside;
  };
  const history = {
    calls,
    state: /** @type {unknown} */ (null),
    replaceState: note("replaceState"),
    pushState: note("pushState"),
  };
  return history;
}

/** Words that are their own keys: what they are in a language is the page's matter.
 * @type {Record<string, string>} */
const KEYS = new Proxy({}, { get: (_, key) => key });

/** Runs scripts in a fresh window at an address, and gives the window, its clock and its document.
 * @param {string[]} scripts
 * @param {string} [href]
 * @param {Partial<Govlab>} [govlab] What other scripts have brought. */
export function open(scripts, href = "https://book.example/page.html", govlab = undefined) {
  const clock = new Clock();
  const location = new URL(href);
  const document = {
    currentScript: null,
    documentElement: { dataset: { content_root: "../" } },
    head: { append() {} },
    getElementById: () => null,
    querySelector: () => null,
    createElement: () => ({ append() {}, setAttribute() {} }),
  };
  const window = Object.assign(new EventTarget(), {
    govlab: /** @type {Govlab} */ (/** @type {unknown} */ (govlab)),
    vega: undefined,
    location,
    history: historyOf(location),
    localStorage: new Store(),
    setTimeout: clock.setTimeout,
  });
  for (const script of scripts) {
    const text = Deno.readTextFileSync(new URL(script, WEB));
    new Function("window", "document", text)(window, document);
  }
  window.govlab.words = KEYS;
  return { window, document, clock, govlab: window.govlab };
}
