// Marking words in the text writes them into the field of what is to be struck out, a line for each.
const into = document.querySelector("[data-strike-into]");
for (const source of document.querySelectorAll("[data-strike-from]")) {
  source.addEventListener("pointerup", () => {
    const marked = String(getSelection()).trim();
    if (!into || marked.length < 2 || marked.includes("\n")) return;
    const lines = into.value.split("\n").map(line => line.trim()).filter(Boolean);
    if (!lines.includes(marked)) into.value = [...lines, marked].join("\n");
  });
}
