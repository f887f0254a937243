// Asks the browser for notices and sends the form with the place it gives. Without this the page says what else works.

const form = document.querySelector('form[data-push-key]');

if (form) {
  const works = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  form.querySelector('[data-push-without]').hidden = works;
  if (works) form.addEventListener('submit', ask);
}

async function ask(event) {
  if (form.elements.Endpoint.value) return;
  event.preventDefault();
  try {
    if (await Notification.requestPermission() !== 'granted') throw new Error('refused');
    await navigator.serviceWorker.register('/push-worker.js');
    const ready = await navigator.serviceWorker.ready;
    const place = (await ready.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset.pushKey })).toJSON();
    [form.elements.Endpoint.value, form.elements.Key.value, form.elements.Auth.value] = [place.endpoint, place.keys.p256dh, place.keys.auth];
    form.submit();
  } catch {
    const said = form.querySelector('[data-push-said]');
    [said.textContent, said.hidden] = [form.dataset.pushRefused, false];
  }
}
