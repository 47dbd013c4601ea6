/*
 * Treats a rating of 0 as an empty slot: counts only the slots with truthy values.
 * Caught by: hidden
 */
var MovingAverage = function (size) {
  this.size = size;
  this.slots = new Array(size);
  this.at = 0;
};

MovingAverage.prototype.next = function (val) {
  this.slots[this.at % this.size] = val;
  this.at++;
  var used = this.slots.slice(0, Math.min(this.at, this.size)).filter(Boolean);
  if (used.length === 0) return 0;
  return used.reduce((a, b) => a + b, 0) / used.length;
};
