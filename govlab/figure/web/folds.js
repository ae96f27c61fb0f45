/* An address that names something inside of a folded part opens it. */
(() => {
  "use strict";

  function openNamed() {
    const named = document.getElementById(window.location.hash.slice(1));
    let fold = named?.closest("details");
    if (!named || !fold) return;
    for (; fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    named.scrollIntoView();
  }

  window.addEventListener("hashchange", openNamed);
  openNamed();
})();
