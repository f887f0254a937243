// Ticks the clock of a room; what stands there without it was right when the page was made.
const face = document.querySelector(".room-clock[data-since]");
if (face) {
  const loaded = performance.now();
  const passed = Number(face.dataset.now) - Number(face.dataset.since);
  const two = (n) => String(n).padStart(2, "0");
  setInterval(() => {
    const seconds = Math.max(0, Math.floor(passed + (performance.now() - loaded) / 1000));
    face.textContent = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }, 1000);
}
