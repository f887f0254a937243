// The queue as it happens: the room's screen is filled from the event itself, other pages fetch their own part anew.
const language = document.documentElement.lang;
const screen = document.querySelector("[data-queue]");
const part = () => document.querySelector("[data-queue-page]");

function show(news) {
  const list = screen.querySelector("ul");
  const line = screen.querySelector("template");
  list.replaceChildren(...news.called.map(called => {
    const item = line.content.cloneNode(true);
    item.querySelector("strong").textContent = called.number;
    item.querySelector("bdi").textContent = called.desk;
    return item;
  }));
  screen.querySelector(".lead")?.toggleAttribute("hidden", news.called.length > 0);
  screen.querySelector("[data-queue-waiting]").textContent = news.waiting[language];
  screen.querySelector("[data-queue-wait]").textContent = news.wait[language];
}

let pending;
function refetch(news) {
  // Whoever is called learns it at once; the others ask one after the other, not all in the same moment.
  const mine = news.called.some(called => String(called.number) === part().dataset.number);
  clearTimeout(pending);
  pending = setTimeout(async () => {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part().id);
    if (fresh) part().replaceChildren(...fresh.childNodes);
  }, mine ? 0 : Math.random() * 3000);
}

const address = screen?.dataset.queue ?? part()?.dataset.queuePage;
if (address) new EventSource(address).addEventListener("queue", event => {
  const news = JSON.parse(event.data);
  if (screen) show(news);
  else refetch(news);
});
