// Shows what becomes of a colour while somebody tries colours. Without this the button "Show" does.
const field = document.querySelector("input[data-result]");
const result = field && document.getElementById(field.dataset.result);
let asked = 0;
field?.addEventListener("input", async () => {
  const mine = ++asked;
  const answer = await fetch(`/desk/city/look?handler=result&colour=${encodeURIComponent(field.value)}`);
  const samples = await answer.text();
  if (answer.ok && mine === asked) result.innerHTML = samples;
});
