// Asks the browser for notices and sends the form with the place it gives. Without this the page says what else works.
// A browser that takes notices already is looked after first: its place, or the city's key, may have changed.

import './push-place.js';

const form = document.querySelector('form[data-push-key]');
const works = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

if (form) {
  form.querySelector('[data-push-without]').hidden = works;
  if (works) form.addEventListener('submit', ask);
}
const looked = works ? look() : null;

async function look() {
  const worker = await navigator.serviceWorker.getRegistration('/push-worker.js');
  try {
    if (worker) await self.pushPlace.renew(worker);
  } catch { /* It is looked after at the next page. */ }
}

async function ask(event) {
  if (form.elements.Endpoint.value) return;
  event.preventDefault();
  try {
    if (await Notification.requestPermission() !== 'granted') throw new Error('refused');
    await looked;
    await navigator.serviceWorker.register('/push-worker.js');
    const place = await self.pushPlace.take(await navigator.serviceWorker.ready, form.dataset.pushKey);
    [form.elements.Endpoint.value, form.elements.Key.value, form.elements.Auth.value] = [place.endpoint, place.key, place.auth];
    await self.pushPlace.remember(place);
    form.submit();
  } catch {
    const said = form.querySelector('[data-push-said]');
    [said.textContent, said.hidden] = [form.dataset.pushRefused, false];
  }
}
