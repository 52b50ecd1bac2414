/**
 * The only script of the page: steps the maps. Without it the small maps stand in. Plays at about a
 * dozen frames a second; where the reader asked for less motion the button moves one month instead.
 */
export const SCRIPT: string = `
'use strict';
(function () {
  var root = document.documentElement;
  var source = document.getElementById('map-frames');
  var slider = document.getElementById('map-day');
  if (!source || !slider) return;
  root.classList.add('js');
  var data = JSON.parse(source.textContent);
  var button = document.getElementById('map-play');
  var date = document.getElementById('map-date');
  var here = document.getElementById('map-here');
  var tip = document.getElementById('map-tip');
  var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var sides = ['model', 'observed'].filter(function (s) { return data[s]; });
  var last = data.model.days.length - 1;
  var timer = 0;
  var panels = sides.map(function (side) {
    var panel = document.querySelector('[data-map="' + side + '"]');
    return { side: side, frames: data[side], count: panel.querySelector('.count'),
      regions: Array.prototype.slice.call(panel.querySelectorAll('[data-r]')), shown: '' };
  });
  function show(k) {
    slider.value = String(k);
    slider.setAttribute('aria-valuetext', data.model.dates[k]);
    date.textContent = data.model.dates[k];
    panels.forEach(function (p) {
      var codes = p.frames.codes[k];
      p.regions.forEach(function (el) {
        var i = Number(el.getAttribute('data-r'));
        if (codes[i] === p.shown[i]) return;
        var look = p.frames.looks[codes[i]];
        el.setAttribute('class', look.class);
        el.setAttribute('fill', look.fill);
      });
      p.shown = codes;
      p.count.textContent = p.frames.counts[k] + '.';
    });
  }
  /** The number stands above the finger, and never off the screen. */
  function beside(event) {
    var room = root.clientWidth - tip.offsetWidth - 8;
    var above = event.clientY - tip.offsetHeight - 16;
    tip.style.left = Math.max(8, Math.min(room, event.clientX - tip.offsetWidth / 2)) + window.scrollX + 'px';
    tip.style.top = (above < 8 ? event.clientY + 24 : above) + window.scrollY + 'px';
  }
  function stop() {
    window.clearInterval(timer);
    timer = 0;
    button.textContent = calm ? 'Next month' : 'Play';
  }
  function nextMonth(k) {
    var days = data.model.days;
    var j = k;
    while (j < last && days[j] < days[k] + 30) j++;
    return k >= last ? 0 : j;
  }
  button.addEventListener('click', function () {
    var k = Number(slider.value);
    if (calm) return show(nextMonth(k));
    if (timer) return stop();
    if (k >= last) show(0);
    var stride = Math.max(1, Math.ceil(last / 120));
    button.textContent = 'Pause';
    timer = window.setInterval(function () {
      var next = Math.min(last, Number(slider.value) + stride);
      show(next);
      if (next >= last) stop();
    }, 90);
  });
  document.addEventListener('pointerdown', function (event) {
    if (!event.target.closest('[data-r]')) tip.hidden = true;
  });
  slider.addEventListener('input', function () { stop(); show(Number(slider.value)); });
  panels.forEach(function (p) {
    p.regions.forEach(function (el) {
      el.addEventListener('pointerenter', function (event) {
        var place = data.places[Number(el.getAttribute('data-r'))];
        var k = Number(slider.value);
        here.textContent = place.name + ': ' + (place.lost && place.lost[k] !== null
          ? 'lost in ' + place.lost[k] + ' % of runs by ' + data.model.dates[k] + '; ' : '') + place.happened + '.';
        tip.textContent = here.textContent;
        tip.hidden = false;
        beside(event);
      });
      el.addEventListener('pointermove', beside);
      // A finger that is lifted leaves the number standing; the next tap elsewhere takes it away.
      el.addEventListener('pointerleave', function (event) {
        if (event.pointerType === 'mouse') tip.hidden = true;
      });
    });
  });
  Array.prototype.forEach.call(document.querySelectorAll('a[href^="#source-"]'), function (a) {
    a.addEventListener('click', function () { document.getElementById('sources').open = true; });
  });
  document.getElementById('map-controls').hidden = false;
  stop();
  show(Number(slider.value));
})();
`;
