// Character by character, counted in a Map; uppercase instead of lowercase; old style.
var groupTitles = function (titles) {
  var byKey = new Map();
  titles.forEach(function (title) {
    var counts = new Map();
    for (var c of title.normalize('NFD').toUpperCase()) {
      if (/\p{L}|\p{Nd}/u.test(c)) counts.set(c, (counts.get(c) || 0) + 1);
    }
    var key = JSON.stringify(
      Array.from(counts).sort(function (a, b) {
        return a[0] < b[0] ? -1 : 1;
      }),
    );
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(title);
  });
  return Array.from(byKey.values());
};
