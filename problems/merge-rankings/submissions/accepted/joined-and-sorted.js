// Joins the lists and sorts: the sort finds the runs again.
const mergeRankings = (lists) => lists.flat().sort((a, b) => b - a);
