"""Write _build/lab.html: board and landscape in one file, to pass on where no book can go."""

from pathlib import Path

from govlab import charts
from govlab.figure.publish import figure_html
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import SCRIPTS, joined, style

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "_build/lab.html"

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Two Levers, Three Problems: the lab</title>
<style>
:root {{ color-scheme: light dark; --pst-color-warning: #b45f06;
  --pst-color-background: light-dark(#fff, #14181e); --pst-color-border: light-dark(#ccc, #48566b);
  --pst-color-text-base: light-dark(#222, #ced6dd);
  --pst-color-text-muted: light-dark(#555, #9ca4af);
  --pst-color-primary: light-dark(#0068b5, #6cb8f5); }}
body {{ max-width: 48rem; margin: 0 auto; padding: 1rem; font-family: var(--pst-font-family-base);
  color: var(--pst-color-text-base); background: var(--pst-color-background); }}
.govlab-figure {{ margin-inline: 0; }}
* {{ box-sizing: border-box; }}
{style}
</style>
</head>
<body>
<main class="bd-article">
<h1>Two Levers, Three Problems</h1>
<p>Every city must decide how large its smallest units of government are, and how much they may
decide by themselves. Move the two sliders and watch three problems answer. The numbers are outcomes
of stated assumptions, not measurements of a real city.</p>
<h2>The balance board</h2>
{board}
<h2>The landscape</h2>
{landscape}
</main>
<script>
const system = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => (document.documentElement.dataset.theme = system.matches ? "dark" : "light");
system.addEventListener("change", follow);
follow();
</script>
<script>{runtime}</script>
{scripts}
</body>
</html>
"""


def lab_page() -> str:
    """The whole page, with everything that it needs inside."""
    return PAGE.format(
        style=style(),
        board=figure_html(charts.balance_board()),
        landscape=figure_html(charts.landscape()),
        runtime=vega_runtime().replace("</script", "<\\/script"),
        scripts=f"<script>{joined(SCRIPTS)}</script>",
    )


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(lab_page(), encoding="utf-8")
    print(f"Pass on {TARGET}, {TARGET.stat().st_size / 1e6:.1f} MB")
