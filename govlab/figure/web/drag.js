/* Lets the reader drag the mark named `ring`, or call it by a click, in a picture with a signal
   `dragged`. It holds the place then, and each control NAME takes the value of NAME_dragged. */
(() => {
  "use strict";

  const { state } = window.govlab;

  /* Where a pointer is, on the axes of the picture; undefined outside of them. */
  function place(view, { clientX, clientY }) {
    const seen = view.container().querySelector("svg").getScreenCTM();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(seen.inverse());
    const [left, top] = view.origin();
    const within = x >= left && x <= left + view.width() && y >= top && y <= top + view.height();
    return within ? [view.scale("x").invert(x - left), view.scale("y").invert(y - top)] : undefined;
  }

  function start({ view, names, controls }) {
    if (!names.has("dragged")) return;
    const led = controls.filter(({ name }) => names.has(`${name}_dragged`));
    const picture = view.container();
    let held = false;

    function follow(event) {
      const dragged = place(view, event);
      if (!dragged) return;
      view.signal("dragged", dragged).run();
      const changes = led.map(({ name, key }) => [key, view.signal(`${name}_dragged`)]);
      state.change(Object.fromEntries(changes));
    }

    const onRing = (work) => (event, item) => item?.mark.name === "ring_marks" && work(event);
    const stay = (event) => event.preventDefault(); // else the page scrolls, or text is selected
    const hold = (event) => {
      stay(event);
      held = true;
      picture.setPointerCapture(event.pointerId);
    };

    view.addEventListener("pointerdown", onRing(hold));
    view.addEventListener("touchstart", onRing(stay));
    picture.addEventListener("pointermove", (event) => held && follow(event));
    picture.addEventListener("lostpointercapture", () => {
      held = false;
      state.settle();
    });
    picture.addEventListener("click", (event) => {
      follow(event);
      state.settle();
    });
  }

  window.govlab.drag = { start };
})();
