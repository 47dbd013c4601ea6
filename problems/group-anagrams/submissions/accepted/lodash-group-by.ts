// One line of lodash, exported as the default.
export default (strs: string[]): string[][] =>
  _.values(_.groupBy(strs, (title) => _.sortBy(title).join('')));
