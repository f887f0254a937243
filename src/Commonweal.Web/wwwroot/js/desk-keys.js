// j and k move through a list of work, Enter opens, ? says so. Everything works without: the list is a list of links.
const list = document.querySelector("[data-keys]");
const links = () => [...(list?.querySelectorAll(":scope > li > a") ?? [])];

function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement?.closest("li")?.querySelector(":scope > a"));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  all[next]?.focus();
}

function help() {
  const words = document.getElementById("keys-help");
  if (!words) return;
  let dialog = document.getElementById("keys-dialog");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "keys-dialog";
    dialog.className = "ds-dialog";
    dialog.append(words.content.cloneNode(true));
    dialog.setAttribute("aria-label", dialog.querySelector("h2").textContent);
    document.body.append(dialog);
  }
  dialog.showModal();
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "?") help();
  else return;
  event.preventDefault();
});
