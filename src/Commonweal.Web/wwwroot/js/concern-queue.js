// A list with its preview beside it: the chosen concern is fetched into the preview instead of loading the whole page.
// Without this the same links load the page with the concern beside the list.
const list = document.querySelector(".bulk .work");
const preview = document.getElementById("preview");
const wide = window.matchMedia("(min-width: 64rem)");

async function show(link) {
  const response = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!response.ok) { location.assign(link.href); return; }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById("preview");
  if (!fresh) { location.assign(link.href); return; }
  preview.replaceChildren(...fresh.childNodes);
  for (const row of list.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
  link.closest("li").setAttribute("aria-current", "true");
  history.replaceState(null, "", link.href.split("#")[0]);
}

if (list && preview) {
  list.addEventListener("click", event => {
    const link = event.target.closest("a:not([data-open])");
    if (!link || !wide.matches || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    show(link);
  });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const row = document.activeElement?.closest("[data-row]");
    if (!row) return;
    // x chooses, o opens the concern's own page.
    if (event.key === "x") row.querySelector("input[type=checkbox]").click();
    else if (event.key === "o") row.querySelector("a[data-open]").click();
    else return;
    event.preventDefault();
  });
}
