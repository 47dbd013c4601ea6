"""Rewrites a file so that it counts itself: its syntax tree, whose lines and columns stay as they were typed.

Functions and loops take a step from the meter of their site; calls of built-ins, and operators that may work on more
than one thing, go through helpers. What is put in is named by no name: the tree has marks in the place of constants,
which become the meters and helpers once the tree is compiled. So there is nothing in any scope that a program could
look up.
"""

import ast
import types

from counting_families import CHARGED_NAMES
from counting_syntax import OPERATORS

# Built-ins that cost no more than a step, or have to be called from where they stand.
PLAIN_NAMES = set(
    "len ord chr abs print isinstance range iter next hash id bool super type locals globals vars dir round reversed object "
    "property staticmethod classmethod issubclass hasattr getattr setattr delattr callable input complex slice exec eval "
    "compile open memoryview breakpoint enumerate "
    "Exception ValueError KeyError IndexError TypeError StopIteration RuntimeError AssertionError NotImplementedError".split()
)
# Operators on a small number, the other side of which can hardly be large for it.
ADDITIVE = (ast.Add, ast.Sub)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Calls that give a small number.
NUMBERS = {"len", "ord", "bool"}


class Marks:
    """Marks that stand for objects until a tree is compiled. No text in the program begins like one."""

    def __init__(self, text):
        self.prefix = "\ue000"
        while self.prefix in text:
            self.prefix += "\ue001"

    def of(self, name):
        return ast.Constant(self.prefix + str(name))

    def replaced(self, code, objects):
        """The code with the objects in the place of their marks."""
        constants = tuple(self.constant(value, objects) for value in code.co_consts)
        return code.replace(co_consts=constants)

    def constant(self, value, objects):
        if isinstance(value, types.CodeType):
            return self.replaced(value, objects)
        if isinstance(value, str) and value.startswith(self.prefix):
            return objects[value[len(self.prefix) :]]
        return value


def is_number(node):
    """Whether an expression is a small number, as far as its form tells."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, (int, float))
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not) or is_number(node.operand)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in NUMBERS
    if isinstance(node, ast.BinOp):
        return is_number(node.left) and is_number(node.right) and isinstance(node.op, ADDITIVE)
    return isinstance(node, ast.Compare)


def is_simple(node):
    """Whether an expression can be evaluated twice."""
    if isinstance(node, (ast.Name, ast.Constant)):
        return True
    if isinstance(node, ast.Attribute):
        return is_simple(node.value)
    if isinstance(node, ast.Subscript):
        return is_simple(node.value) and is_simple(node.slice)
    if isinstance(node, ast.BinOp):
        return is_simple(node.left) and is_simple(node.right)
    if isinstance(node, ast.UnaryOp):
        return is_simple(node.operand)
    return isinstance(node, ast.Tuple) and all(map(is_simple, node.elts))


def bindings(tree):
    """How often each name is bound, and the names of functions and classes."""
    bound = {}
    own = set()

    def bind(name):
        bound[name] = bound.get(name, 0) + 1

    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bind(node.id)
        elif isinstance(node, ast.arg):
            bind(node.arg)
        elif isinstance(node, ast.alias):
            bind((node.asname or node.name).split(".")[0])
        elif isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            bind(node.name)
            own.add(node.name)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            bind(node.name)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bind(node.name)
    return bound, own


class Rewriter(ast.NodeTransformer):
    """Rewrites one file; `sites` is the list of all files' sites, to which those of this one are added."""

    def __init__(self, tree, file, text, marks, sites):
        self.file = file
        self.marks = marks
        self.sites = sites
        self.lines = text.split("\n")
        self.bound, own = bindings(tree)
        functions = {name for name in own if self.bound[name] == 1}
        self.plain = {name for name in PLAIN_NAMES if name not in self.bound} | functions

    # Sites ------------------------------------------------------------------------------------------------------------

    def column(self, line, offset):
        """A column in characters, from 1, of an offset in bytes."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")) + 1

    def site(self, start, end=None):
        """A new site, from the beginning of one node to the end of another, by its number."""
        return self.add(start.lineno, start.col_offset, (end or start).end_lineno, (end or start).end_col_offset)

    def add(self, line, offset, end_line, end_offset):
        place = [line, self.column(line, offset), end_line, self.column(end_line, end_offset)]
        self.sites.append([self.file, *place])
        return len(self.sites) - 1

    def header(self, node):
        """The site of a function: from `def` to the end of its arguments."""
        ends = [a for a in ast.walk(node.args) if hasattr(a, "end_lineno")]
        last = max(ends, key=lambda a: (a.end_lineno, a.end_col_offset), default=None)
        line = last.end_lineno if last else node.lineno
        offset = last.end_col_offset if last else node.col_offset
        if node.returns is not None:
            return self.site(node, node.returns)
        while line <= len(self.lines):
            found = self.lines[line - 1].encode("utf-8", "surrogatepass").find(b")", offset)
            if found >= 0:
                return self.add(node.lineno, node.col_offset, line, found + 1)
            line, offset = line + 1, 0
        return self.site(node)

    # What is put in ---------------------------------------------------------------------------------------------------

    def helper(self, name, site, *arguments):
        return ast.Call(self.marks.of(name), [ast.Constant(site), *arguments], [])

    def step(self, site):
        """`next(meter, 0) or stop()`"""
        take = ast.Call(self.marks.of("next"), [self.marks.of(site), ast.Constant(0)], [])
        return ast.BoolOp(ast.Or(), [take, ast.Call(self.marks.of("stop"), [], [])])

    def begin(self, body, site, node):
        """Puts a step at the beginning of a body, behind its docstring."""
        first = body[0] if body else None
        is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        at = 1 if is_text and isinstance(first.value.value, str) and isinstance(node, FUNCTIONS) else 0
        body.insert(at, ast.copy_location(ast.Expr(self.step(site)), node))

    def all(self, nodes):
        out = []
        for node in nodes:
            visited = self.visit(node)
            out.extend(visited if isinstance(visited, list) else [visited])
        return out

    # Functions and loops ----------------------------------------------------------------------------------------------

    def visit_FunctionDef(self, node):
        site = self.header(node)
        node.decorator_list = self.all(node.decorator_list)
        node.args.defaults = self.all(node.args.defaults)
        node.args.kw_defaults = [d and self.visit(d) for d in node.args.kw_defaults]
        node.body = self.all(node.body)
        self.begin(node.body, site, node)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        site = self.site(node)
        node.args.defaults = self.all(node.args.defaults)
        node.args.kw_defaults = [d and self.visit(d) for d in node.args.kw_defaults]
        # The step is true.
        node.body = ast.BoolOp(ast.And(), [self.step(site), self.visit(node.body)])
        return node

    def visit_For(self, node):
        site = self.site(node, node.iter)
        self.generic_visit(node)
        self.begin(node.body, site, node)
        return node

    visit_AsyncFor = visit_For

    def visit_While(self, node):
        site = self.site(node, node.test)
        self.generic_visit(node)
        self.begin(node.body, site, node)
        return node

    def visit_comprehension(self, node):
        line, offset = node.target.lineno, node.target.col_offset
        before = self.lines[line - 1].encode("utf-8", "surrogatepass")[:offset].rstrip()
        if before.endswith(b"for"):
            offset = len(before) - 3
        site = self.add(line, offset, node.iter.end_lineno, node.iter.end_col_offset)
        self.generic_visit(node)
        node.ifs.insert(0, self.step(site))
        return node

    def visit_Expr(self, node):
        value = node.value
        if not isinstance(value, ast.YieldFrom):
            return self.generic_visit(node)
        # Each element costs a turn at each generator that it goes through.
        name = self.marks.prefix + "item"
        site = self.site(value)
        body = [ast.Expr(self.step(site)), ast.Expr(ast.Yield(ast.Name(name, ast.Load())))]
        return ast.For(ast.Name(name, ast.Store()), self.visit(value.value), body, [])

    # Calls ------------------------------------------------------------------------------------------------------------

    def visit_Call(self, node):
        site = self.site(node)
        f = node.func
        plain = self.is_plain(node)
        node.func = self.visit(f)
        node.args = self.all(node.args)
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)
            if keyword.arg is None:
                keyword.value = self.helper("double_star", site, keyword.value)
        if plain:
            return node
        return ast.Call(self.marks.of("call"), [ast.Constant(site), node.func, *node.args], node.keywords)

    def is_plain(self, node):
        """Whether a call is of nothing that is charged, as far as its name tells."""
        f = node.func
        if isinstance(f, ast.Name):
            if f.id in self.plain:
                return True
            # The larger of two is found at once, and few lists are zipped.
            few = len(node.args) > 1 and not self.has_star(node) and not node.keywords
            return few and f.id in ("min", "max", "zip") and f.id not in self.bound
        if isinstance(f, ast.Attribute):
            # The last element of a list is taken out at once.
            return f.attr not in CHARGED_NAMES or (f.attr == "pop" and not node.args)
        return isinstance(f, ast.Lambda)

    @staticmethod
    def has_star(node):
        return any(isinstance(argument, ast.Starred) for argument in node.args)

    def visit_Starred(self, node):
        site = self.site(node)
        node.value = self.visit(node.value)
        if isinstance(node.ctx, ast.Load):
            node.value = self.helper("star", site, node.value)
        return node

    def visit_Dict(self, node):
        sites = {i: self.site(value) for i, value in enumerate(node.values) if node.keys[i] is None}
        self.generic_visit(node)
        for i, site in sites.items():
            node.values[i] = self.helper("double_star", site, node.values[i])
        return node

    # Operators --------------------------------------------------------------------------------------------------------

    def visit_BinOp(self, node):
        name = type(node.op).__name__
        site = self.site(node)
        numbers = is_number(node.left), is_number(node.right)
        free = all(numbers) or (any(numbers) and isinstance(node.op, ADDITIVE))
        self.generic_visit(node)
        if free or name not in OPERATORS:
            return node
        return self.helper(name, site, node.left, node.right)

    def visit_AugAssign(self, node):
        name = type(node.op).__name__
        target = node.target
        site = self.site(node)
        free = is_number(node.value) and isinstance(node.op, ADDITIVE)
        node.value = self.visit(node.value)
        simple = is_simple(target)
        if not isinstance(target, ast.Name):
            node.target = self.visit(target)
        if free or name not in OPERATORS:
            return node
        operation = ast.Constant(name)
        if isinstance(target, ast.Name):
            old = ast.Name(target.id, ast.Load())
            node.value = self.helper("augmented", site, old, node.value, operation)
        elif isinstance(target, ast.Attribute) and simple:
            old = ast.Attribute(target.value, target.attr, ast.Load())
            node.value = self.helper("augmented_attribute", site, old, node.value, operation)
        elif isinstance(target, ast.Subscript) and simple and not isinstance(target.slice, ast.Slice):
            node.value = self.helper("augmented_item", site, target.value, target.slice, node.value, operation)
        return node

    def visit_Assign(self, node):
        target, value = node.targets[0], node.value
        alone = len(node.targets) == 1
        site = self.site(node)
        grows = (
            alone
            and isinstance(target, ast.Name)
            and isinstance(value, ast.BinOp)
            and isinstance(value.op, ast.Add)
            and isinstance(value.left, ast.Name)
            and value.left.id == target.id
            and not is_number(value.right)
        )
        if grows:
            old = ast.Name(target.id, ast.Load())
            value.right = self.helper("grown", site, old, self.visit(value.right))
            return node
        node.value = self.visit(value)
        node.targets = self.all(node.targets)
        if alone and isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            part = self.slice_of(target.slice)
            return ast.Expr(self.helper("replaced", site, node.value, target.value, part))
        if any(isinstance(t, (ast.Tuple, ast.List)) and any(isinstance(e, ast.Starred) for e in t.elts) for t in node.targets):
            node.value = self.helper("star", site, node.value)
        return node

    def visit_AnnAssign(self, node):
        node.target = self.visit(node.target)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def slice_of(self, part):
        parts = [p if p is not None else ast.Constant(None) for p in (part.lower, part.upper, part.step)]
        return ast.Call(self.marks.of("slice"), parts, [])

    def visit_Delete(self, node):
        out = []
        for target in node.targets:
            site = self.site(target)
            target = self.visit(target)
            if isinstance(target, ast.Subscript):
                part = target.slice
                part = self.slice_of(part) if isinstance(part, ast.Slice) else part
                out.append(ast.Expr(self.helper("deleted", site, target.value, part)))
            else:
                out.append(ast.Delete([target]))
        return out

    def visit_Subscript(self, node):
        site = self.site(node)
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Slice):
            return self.helper("made", site, node)
        return node

    def visit_Compare(self, node):
        site = self.site(node)
        self.generic_visit(node)
        if len(node.ops) != 1:
            return node
        operation, a, b = node.ops[0], node.left, node.comparators[0]
        if isinstance(operation, (ast.In, ast.NotIn)):
            if isinstance(b, (ast.Constant, ast.Tuple, ast.Set, ast.List)):
                return node
            return self.helper("contains" if isinstance(operation, ast.In) else "misses", site, a, b)
        if isinstance(operation, (ast.Eq, ast.NotEq)):
            if any(isinstance(side, (ast.Constant, ast.Subscript)) or is_number(side) for side in (a, b)):
                return node
            return self.helper("equal" if isinstance(operation, ast.Eq) else "unequal", site, a, b)
        return node

    def visit_JoinedStr(self, node):
        site = self.site(node)
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                value.value = self.visit(value.value)
        return self.helper("written", site, node)

    # What is left as it is --------------------------------------------------------------------------------------------

    def visit_match_case(self, node):
        node.guard = node.guard and self.visit(node.guard)
        node.body = self.all(node.body)
        return node

    def visit_TypeAlias(self, node):
        return node

    def visit_TemplateStr(self, node):
        return node


def rewrite(text, file, marks, sites):
    """The code of a file that counts itself, with marks in it. Throws what `compile` does."""
    tree = ast.parse(text, file)
    tree = Rewriter(tree, file, text, marks, sites).visit(tree)
    return compile(ast.fix_missing_locations(tree), file, "exec", dont_inherit=True)
