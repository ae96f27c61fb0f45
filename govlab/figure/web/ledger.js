/* The plot of all claims: its lines in another order. */
(() => {
  "use strict";

  const ledger = /** @type {HTMLElement | null} */ (document.querySelector(".ledger"));
  if (!ledger) return;
  const lines = /** @type {HTMLDetailsElement[]} */ ([...ledger.children]);

  /** What a line is sorted by; lines without it come last.
   * @param {HTMLElement} line @param {string} key */
  const share = (line, key) => Number(line.dataset[key] ?? -1);

  /** @param {string} key */
  function sort(key) {
    const sorted = key === "paper"
      ? lines
      : lines.toSorted((one, other) => share(other, key) - share(one, key));
    ledger?.append(...sorted);
  }

  for (const button of document.querySelectorAll("[data-sort]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.addEventListener("click", () => sort(button.dataset.sort ?? ""));
  }
})();
