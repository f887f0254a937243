// Lets a point be set on the map of the districts. Without this the list of districts is the whole answer, and whatever
// fails here leaves that list as it was.

const leafletFolder = new URL('../lib/leaflet/', import.meta.url);

for (const picker of document.querySelectorAll('.point-picker')) start(picker);

async function start(picker) {
  const [districts] = await Promise.all([load(picker.dataset.districts), leaflet()]);
  new Picker(picker, districts);
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function leaflet() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('leaflet.css', leafletFolder);
  const styled = new Promise(done => { style.onload = style.onerror = done; });
  // Before our own sheet, so that ours has the last word.
  document.head.prepend(style);
  await Promise.all([styled, import(new URL('leaflet.js', leafletFolder))]);
}

class Picker {
  constructor(picker, districts) {
    this.words = picker.dataset;
    [this.latitude, this.longitude] = picker.querySelectorAll('input[type=hidden]');
    this.state = picker.querySelector('.point-state');
    this.remove = picker.querySelector('.point-tools button');
    this.choices = [...picker.closest('fieldset').querySelectorAll('input[type=radio]')];
    this.layers = new Map();
    this.showMap(picker, districts);
    this.listen();
    picker.querySelector('.point-tools').hidden = false;
    if (this.latitude.value && this.longitude.value) this.mark(L.latLng(this.latitude.value, this.longitude.value));
    this.choose(this.choices.find(choice => choice.checked)?.value);
    this.say();
  }

  showMap(picker, districts) {
    const frame = document.createElement('div');
    frame.className = 'point-map';
    frame.dir = 'ltr';
    frame.setAttribute('role', 'application');
    frame.setAttribute('aria-label', `${this.words.label}. ${this.words.help}`);
    picker.querySelector('svg').replaceWith(frame);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(frame, {
      attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25,
      zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
    });
    L.control.zoom({ zoomInTitle: this.words.zoomIn, zoomOutTitle: this.words.zoomOut }).addTo(this.map);
    const all = L.geoJSON(districts, {
      style: { className: 'point-district' },
      onEachFeature: (feature, layer) => {
        this.layers.set(feature.properties.code, layer);
        layer.bindTooltip(this.nameOf(feature.properties.code), { sticky: true, direction: 'top' });
      },
    }).addTo(this.map);
    this.map.fitBounds(all.getBounds(), { padding: [8, 8] });
    this.map.setMaxBounds(all.getBounds().pad(0.3));
    this.map.setMinZoom(this.map.getZoom() - 0.5);
  }

  listen() {
    this.map.on('click', event => this.set(event.latlng));
    this.map.getContainer().addEventListener('keydown', event => {
      if (event.target !== this.map.getContainer() || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      this.set(this.map.getCenter());
    });
    this.remove.addEventListener('click', () => {
      this.clear();
      this.map.getContainer().focus();
    });
    for (const choice of this.choices) choice.addEventListener('change', () => this.chosenInList(choice.value));
  }

  set(place) {
    const code = this.districtAt(place);
    if (code === undefined) {
      this.say(this.words.outside);
      return;
    }
    this.latitude.value = place.lat.toFixed(5);
    this.longitude.value = place.lng.toFixed(5);
    const choice = this.choices.find(one => one.value === code);
    if (choice) choice.checked = true;
    this.mark(place);
    this.choose(code);
    this.say();
  }

  // A point in one district and another district chosen cannot both be meant: the later word counts.
  chosenInList(code) {
    if (this.marker && this.districtAt(this.marker.getLatLng()) !== code) this.clear();
    this.choose(code);
    const layer = this.layers.get(code);
    if (layer) this.map.fitBounds(layer.getBounds().pad(0.5));
    this.say();
  }

  mark(place) {
    this.marker?.remove();
    this.marker = L.circleMarker(place, { radius: 10, className: 'point-mark', interactive: false }).addTo(this.map);
  }

  clear() {
    this.marker?.remove();
    this.marker = undefined;
    this.latitude.value = this.longitude.value = '';
    this.say();
  }

  choose(code) {
    for (const [key, layer] of this.layers) layer.getElement()?.classList.toggle('point-chosen', key === code);
  }

  say(words) {
    const code = this.marker && this.districtAt(this.marker.getLatLng());
    this.state.textContent = words ?? (code === undefined ? this.words.help : this.words.set.replace('{}', `\u2068${this.nameOf(code)}\u2069`));
    this.remove.hidden = !this.marker;
  }

  nameOf(code) {
    const choice = this.choices.find(one => one.value === code);
    return choice?.labels[0]?.textContent.trim() ?? code;
  }

  districtAt(place) {
    for (const [code, layer] of this.layers) {
      if (layer.getBounds().contains(place) && inside(place, layer.feature.geometry)) return code;
    }
    return undefined;
  }
}

function inside(place, geometry) {
  let odd = false;
  for (const ring of geometry.coordinates.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1, y1] = ring[i];
      const [x2, y2] = ring[j];
      if ((y1 > place.lat) !== (y2 > place.lat) && place.lng < ((x2 - x1) * (place.lat - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}
