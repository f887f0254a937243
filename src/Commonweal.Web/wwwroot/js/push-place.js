// Where this browser takes the city's notices. Page and worker keep that one line in the browser, to know it again: when the push
// service gives it another place, or the city has another key, the notices move there, and the city is told.

self.pushPlace = (() => {
  const drawer = 'commonweal:push-place';
  const line = '/push/place';

  const write = place => {
    const { endpoint, keys } = place.toJSON();
    return { endpoint, key: keys.p256dh, auth: keys.auth };
  };

  const recall = async () => {
    const kept = await caches.match(line, { cacheName: drawer }).catch(() => null);
    return kept ? kept.json() : null;
  };

  // A browser that keeps nothing still gets its notices.
  const remember = async place => {
    try {
      await (await caches.open(drawer)).put(line, new Response(JSON.stringify(place)));
    } catch { /* It asks again at its next page. */ }
  };

  const isUnder = (place, key) => {
    const kept = place.options?.applicationServerKey;
    return !kept || btoa(String.fromCharCode(...new Uint8Array(kept))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === key;
  };

  // The place under the city's key; one under an earlier key is given back first, for there can be but one.
  const take = async (worker, key) => {
    const place = await worker.pushManager.getSubscription();
    if (place && isUnder(place, key)) return write(place);
    await place?.unsubscribe();
    return write(await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  };

  // Does nothing where this browser takes no notices, or takes them where the city believes.
  const renew = async (worker, old) => {
    const place = old ?? await worker.pushManager.getSubscription();
    const was = await recall() ?? (place && write(place));
    if (!was) return;
    const key = await fetch('/push/key');
    if (!key.ok) return;
    const now = await take(worker, await key.text());
    if (now.endpoint === was.endpoint) return remember(now);
    const told = await fetch(line, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ was, now }) });
    if (told.ok) await remember(now);
    // The city sends nothing to the old place: notices were stopped, and are asked for anew by a button. Whatever else went wrong is tried again at the next page.
    if (told.status === 404) {
      await (await worker.pushManager.getSubscription())?.unsubscribe();
      await caches.delete(drawer);
    }
  };

  return { take, remember, renew };
})();
