// Lets the map of works be moved and zoomed, and leads from a number to its work. Without this the drawing and the list
// beside it say the same, and whatever fails here leaves them as they were.

const leafletFolder = new URL('../lib/leaflet/', import.meta.url);

for (const place of document.querySelectorAll('[data-works-map]')) start(place);

async function start(place) {
  const [answer] = await Promise.all([fetch(place.dataset.districts), leaflet()]);
  if (answer.ok) show(place, await answer.json());
}

async function leaflet() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('leaflet.css', leafletFolder);
  const styled = new Promise(done => { style.onload = style.onerror = done; });
  document.head.prepend(style);
  await Promise.all([styled, import(new URL('leaflet.js', leafletFolder))]);
}

function show(place, districts) {
  const pins = [...place.querySelectorAll('.works-pin')].map(pin => ({ ...pin.dataset }));
  const frame = document.createElement('div');
  frame.className = 'point-map';
  frame.dir = 'ltr';
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-label', place.dataset.label);
  place.querySelector('svg').replaceWith(frame);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(frame, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25,
    zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
  });
  L.control.zoom({ zoomInTitle: place.dataset.zoomIn, zoomOutTitle: place.dataset.zoomOut }).addTo(map);
  const all = L.geoJSON(districts, { style: { className: 'point-district' }, interactive: false }).addTo(map);
  map.fitBounds(all.getBounds(), { padding: [8, 8] });
  map.setMaxBounds(all.getBounds().pad(0.3));
  for (const pin of pins) {
    const icon = L.divIcon({ className: 'works-marker', html: pin.number, iconSize: [32, 32] });
    const marker = L.marker([pin.latitude, pin.longitude], { icon, title: `${pin.number}: ${pin.title}` }).addTo(map);
    marker.getElement().setAttribute('aria-label', `${pin.number}: ${pin.title}`);
    marker.on('click keypress', event => {
      if (event.type === 'click' || event.originalEvent.key === 'Enter') location.hash = `work-${pin.number}`;
    });
  }
}
