// A running clock for each side; only one side speaks at a time. The fields are what is saved, with or without it.
const sides = [...document.querySelectorAll("[data-speaking-time] [data-side]")];
let running;

function field(side, name) {
  return side.querySelector(`input[name^="${name}"]`);
}

function show(side, seconds) {
  field(side, "Minutes").value = Math.floor(seconds / 60);
  field(side, "Seconds").value = Math.floor(seconds % 60);
}

function stop() {
  if (!running) return;
  clearInterval(running.timer);
  const button = running.side.querySelector("[data-start]");
  button.setAttribute("aria-pressed", "false");
  button.textContent = running.words;
  running = undefined;
}

function start(side) {
  const button = side.querySelector("[data-start]");
  const before = Number(field(side, "Minutes").value) * 60 + Number(field(side, "Seconds").value);
  const since = performance.now();
  running = { side, words: button.textContent, timer: setInterval(() => show(side, before + (performance.now() - since) / 1000), 250) };
  button.setAttribute("aria-pressed", "true");
  button.textContent = button.dataset.stopWords;
}

for (const side of sides) {
  const button = side.querySelector("[data-start]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const wasRunning = running?.side === side;
    stop();
    if (!wasRunning) start(side);
  });
}
document.querySelector("[data-speaking-time]")?.addEventListener("submit", stop);
