// Prototype style, with objects that have no prototype themselves.
var ContinueWatching = function () {
  this.profiles = Object.create(null);
};

ContinueWatching.prototype.update = function (event) {
  var titles = (this.profiles[event.profile] ??= Object.create(null));
  var known = titles[event.title];
  if (known && known.at > event.at) return;
  if (known && known.at === event.at && known.device >= event.device) return;
  titles[event.title] = event;
};

ContinueWatching.prototype.row = function (profile, limit) {
  return Object.values(this.profiles[profile] || {})
    .filter((event) => event.position !== 1)
    .sort((a, b) => b.at - a.at)
    .slice(0, limit)
    .map((event) => ({ title: event.title, position: event.position }));
};
