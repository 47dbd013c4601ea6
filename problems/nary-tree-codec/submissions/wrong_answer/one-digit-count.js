/*
 * Writes the number of children as one character: ten or more children are read as one or two.
 * Caught by: hidden/eleven-children
 */
var serialize = function (root) {
  if (root === null) return '';
  return root.children.length + '' + root.val + ';' + root.children.map(serialize).join('');
};

var deserialize = function (data) {
  var at = 0;
  function build() {
    var count = Number(data[at++]);
    var end = data.indexOf(';', at);
    var node = new _Node(Number(data.slice(at, end)), []);
    at = end + 1;
    while (count-- > 0) node.children.push(build());
    return node;
  }
  return data === '' ? null : build();
};
