/* What stands below a picture: undo, reset, a link to its state, its numbers, downloads. */
(() => {
  "use strict";

  const { element, button, controls } = window.govlab;

  function below(entry) {
    const buttons = entry.controls.some((control) => control.key) ? controls.stateButtons() : [];
    if (buttons.length && window.govlab.address) buttons.push(button("Copy link", (b) => copy(entry, b)));
    buttons.push(button("Picture", () => save(entry, "svg", "image/svg+xml", picture(entry))));
    if (!entry.numbers.length) return [element("div", { className: "tools" }, buttons)];
    buttons.push(button("Data", () => save(entry, "csv", "text/csv", csv(entry))));
    const body = element("tbody");
    const table = element("table", { className: "numbers" }, [body]);
    const summary = element("summary", { textContent: "Numbers" });
    entry.table = element("details", { className: "numbers" }, [summary, table]);
    entry.table.addEventListener("toggle", () => fillTable(entry));
    return [element("div", { className: "tools" }, buttons), entry.table];
  }

  function rows(entry) {
    return entry.numbers.map(({ signal, label }) => [label, entry.view.signal(signal)]);
  }

  function shown(value) {
    return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 3 }) : value;
  }

  function fillTable(entry) {
    const lines = rows(entry).map(([label, value]) =>
      element("tr", {}, [
        element("th", { scope: "row", textContent: label }),
        element("td", { textContent: shown(value) }),
      ]),
    );
    entry.table.querySelector("tbody").replaceChildren(...lines);
  }

  function csv(entry) {
    const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
    return ["quantity,value", ...rows(entry).map((row) => row.map(quoted).join(","))].join("\n");
  }

  function picture(entry) {
    const svg = entry.figure.querySelector("svg").cloneNode(true);
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new XMLSerializer().serializeToString(svg);
  }

  function save(entry, ending, type, text) {
    const href = URL.createObjectURL(new Blob([text], { type }));
    element("a", { href, download: `${entry.figure.id}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000); // Firefox reads it after the click
  }

  async function copy(entry, pressed) {
    const address = window.govlab.address.of(entry.figure);
    try {
      await navigator.clipboard.writeText(address);
      pressed.textContent = "Copied";
    } catch {
      const field = element("input", { value: address, readOnly: true, ariaLabel: "Link" });
      pressed.replaceWith(field);
      field.select();
    }
  }

  function refresh(entry) {
    if (entry.table?.open) fillTable(entry);
  }

  window.govlab.tools = { below, refresh };
})();
