/*
 * Reads one character as one value: correct only for values of one digit.
 * Caught by: hidden/many-digits
 */
var serialize = function (root) {
  if (root === null) return '';
  return root.val + '[' + root.children.map(serialize).join('') + ']';
};

var deserialize = function (data) {
  var above = new _Node(0, []);
  var path = [above];
  for (var char of data) {
    if (char === '[') path.push(path.at(-1).children.at(-1));
    else if (char === ']') path.pop();
    else path.at(-1).children.push(new _Node(Number(char), []));
  }
  return above.children[0] || null;
};
