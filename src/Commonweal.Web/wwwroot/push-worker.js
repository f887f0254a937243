// Shows the city's notices; a press opens what they are about. Where the push service gives this browser another place, the notices
// move there. It keeps nothing but that place.

importScripts('/js/push-place.js');

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', event => {
  const notice = event.data?.json();
  if (!notice) return;
  event.waitUntil(self.registration.showNotification(notice.title, { body: notice.body, lang: notice.language, dir: 'auto', icon: '/crest', data: notice.link }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});

self.addEventListener('pushsubscriptionchange', event => event.waitUntil(self.pushPlace.renew(self.registration, event.oldSubscription)));
