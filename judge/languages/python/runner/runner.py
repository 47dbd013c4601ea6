"""The part of the runner that is Python: loads one submission, calls it, and says how that went.

It is in the image's snapshot, imported as `_judge`. Each request is the bytes of a JSON text, and so is each reply;
judge/sandbox/protocol.ts says what is in them. The calls of a class come one by one instead, from calls.ts. It holds no
answer and no checker, and a clock only to say where a program is that does not end.
"""

import ast
import binascii
import builtins
import gc
import importlib.abc
import importlib.util
import io
import json
import marshal
import random
import sys
import time
import types
import warnings

import _judge_values as values
import _judge_leetcode as leetcode

MAX_TEXT = 8192
MAX_FRAMES = 64
MAX_NAMES = 200
# Deeper than any legal input needs, and no deeper than memory goes.
RECURSION = 120_000
# The module that a submission is: not `__main__`, so that tests at the end of a file are not run.
MODULE = "solution"

dumps = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
loads = json.JSONDecoder().decode
# Reads one value at a place of a text, and tells where it ends.
read_json = json.scanner.make_scanner(json.JSONDecoder())
clock = time.perf_counter


class Console(io.TextIOBase):
    """What a submission prints; the runner's other half counts it and sends it on."""

    def __init__(self, send):
        self.send = send

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.send(text)
        return len(text)

    def flush(self):
        pass

    @property
    def encoding(self):
        return "utf-8"


class Files(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the files of a submission's folder; the standard library comes first."""

    def __init__(self, texts, compiled):
        self.texts = texts
        self.compiled = compiled

    def find_spec(self, fullname, path=None, target=None):
        stem = fullname.replace(".", "/")
        for place, package in ((f"{stem}.py", False), (f"{stem}/__init__.py", True)):
            if place in self.texts:
                return importlib.util.spec_from_loader(
                    fullname, self, origin=place, is_package=package
                )
        if any(place.startswith(f"{stem}/") for place in self.texts):
            return importlib.util.spec_from_loader(fullname, self, origin="", is_package=True)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        place = module.__spec__.origin
        if place:
            exec(self.compiled(self.texts[place], place), module.__dict__)


class StillRunning(BaseException):
    """Says where a program is that does not end."""


class Survivors(BaseException):
    """Says in which variables something survives."""


class Missing(Exception):
    def __init__(self, **what):
        self.what = what


def compiled(text, file):
    return compile(text, file, "exec", dont_inherit=True)


def texts_of(script):
    """The texts of a submission's files, by their path in its folder."""
    return {script["main"]: script["text"], **dict(script["files"])}


class Submission:
    """A program that is loaded, and how it is called. `compiled` makes code of a text and the name of its file."""

    def __init__(self, script, entry, compiled=compiled):
        self.entry = entry
        self.main = script["main"]
        self.others = dict(script["files"])
        self.texts = texts_of(script)
        self.instead = None
        self.staged = None
        self.returned = None
        self.instances = {}
        self.spellings = {}
        code = self.code(compiled)
        if script.get("mode") == "survivors":
            raise survivors_in(self.texts[self.main], self.main)
        if script.get("mode") == "clock":
            watch_clock(script["ms"], self.texts)
        sys.meta_path.append(Files(self.others, compiled))
        module = types.ModuleType(MODULE)
        module.__dict__["__builtins__"] = leetcode.offered(builtins)
        sys.modules[MODULE] = module
        self.module = module
        try:
            exec(code, module.__dict__)
        except (SyntaxError, ModuleNotFoundError) as error:
            fault = self.fault(error)
            if fault is None:
                raise
            raise Missing(name="", faults=[fault]) from None
        self.program = self.find()

    def code(self, compiled):
        try:
            return compiled(self.texts[self.main], self.main)
        except SyntaxError as error:
            raise Missing(name="", faults=[self.fault(error)]) from None
        except (RecursionError, MemoryError):
            fault = {"file": self.main, "line": 1, "column": 1, "text": "too deeply nested to compile"}
            raise Missing(name="", faults=[fault]) from None

    def fault(self, error):
        """A mistake that makes a file no program, with its place in the submission."""
        if isinstance(error, SyntaxError):
            if error.filename not in self.texts:
                return None
            text = str(error.msg)
            line, column = error.lineno or 1, error.offset or 1
            return {
                "file": error.filename,
                "line": max(1, line),
                "column": max(1, column),
                "text": text[:MAX_TEXT],
            }
        places, _ = places_of(error, self.texts)
        if not places:
            return None
        file, line, column = places[0]
        return {"file": file, "line": line, "column": column, "text": no_module(error)}

    # What is called -------------------------------------------------------------------------------------------------

    def find(self):
        entry = self.entry
        if entry["kind"] == "codec":
            both = [entry["encode"], entry["decode"]]
            return [self.named(name) or self.not_found(name) for name in both]
        if entry["kind"] in ("class", "dialogue"):
            return self.find_class(entry["name"]) or self.not_found(entry["name"])
        return self.named(entry["name"]) or self.standing_in() or self.not_found(entry["name"])

    def own(self):
        """What the submission's files define, by the name that the main file has for it."""
        files = {place.removesuffix(".py").removesuffix("/__init__") for place in self.others}
        modules = {MODULE, *(file.replace("/", ".") for file in files)}
        return {
            name: value
            for name, value in self.module.__dict__.items()
            if not name.startswith("__")
            and not isinstance(value, types.ModuleType)
            and getattr(value, "__module__", MODULE) in modules
        }

    def named(self, name):
        """A function of the name, in either case style, or a method of a class around it."""
        own = self.module.__dict__
        for spelled in spellings(name):
            value = own.get(spelled)
            if callable(value) and not isinstance(value, type):
                return value
        holders = [own.get("Solution"), own.get("Codec")]
        classes = [value for value in self.own().values() if isinstance(value, type)]
        for holder in [*holders, *classes]:
            if not isinstance(holder, type):
                continue
            for spelled in spellings(name):
                if callable(getattr(holder, spelled, None)):
                    if holder.__name__ not in ("Solution", "Codec"):
                        self.instead = holder.__name__
                    return method_of(holder, spelled)
        return None

    def standing_in(self):
        """The only function of another name, or the only method of `class Solution`."""
        own = self.own()
        solution = own.get("Solution")
        if isinstance(solution, type):
            methods = [
                name
                for name, value in solution.__dict__.items()
                if not name.startswith("_") and callable(getattr(solution, name))
            ]
            if len(methods) != 1:
                return None
            self.instead = f"Solution.{methods[0]}"
            return method_of(solution, methods[0])
        functions = [n for n, v in own.items() if isinstance(v, types.FunctionType)]
        if len(functions) != 1:
            return None
        self.instead = functions[0]
        return own[functions[0]]

    def find_class(self, name):
        found = self.module.__dict__.get(name)
        if isinstance(found, type):
            return found
        wanted = self.entry["methods"]
        fitting = [
            value
            for value in self.own().values()
            if isinstance(value, type)
            and all(any(callable(getattr(value, s, None)) for s in spellings(m)) for m in wanted)
        ]
        if len(fitting) != 1:
            return None
        self.instead = fitting[0].__name__
        return fitting[0]

    def not_found(self, name):
        there = [{"name": n[:200], "kind": kind_of(v)} for n, v in self.own().items()]
        raise Missing(name=name, there=there[:MAX_NAMES])

    # Calling --------------------------------------------------------------------------------------------------------

    def prepare(self, part, given):
        """A call whose arguments are ready, and what gives its output the form that crosses."""
        entry = self.entry
        if entry["kind"] == "function":
            program, returns = self.program, entry["returns"]
            args = values.arguments(given, entry["parameters"])
            return (lambda: program(*args)), (lambda value: values.output(value, returns))
        encode, decode = self.program
        carries = entry["carries"]
        if part == "decode":
            text = given[0]
            return (lambda: decode(text)), (lambda value: values.output(value, carries))
        value = values.argument(given[0], carries)
        return (lambda: encode(value)), (lambda text: values.output(text, values.TEXT))

    def make_call(self, conversation, name, given):
        """Makes one call of a class: what it returned, as it crosses. The class's own name makes a new instance."""
        entry = self.entry
        if name == entry["name"]:
            construct = entry.get("construct") or {"parameters": {}}
            args = values.arguments(given, construct["parameters"])
            self.instances[conversation] = self.program(*args)
            return "null"
        method = entry["methods"][name]
        args = values.arguments(given, method["parameters"])
        returned = getattr(self.instances[conversation], self.spelled(name))(*args)
        return values.output(returned, method["returns"])

    def series(self, conversation, name, first, count):
        """Calls a method that returns nothing with so many integers, one after the other."""
        method = getattr(self.instances[conversation], self.spelled(name))
        for item in range(first, first + count):
            method(item)

    def spelled(self, name):
        """How the class calls a method; instances may have it as an attribute."""
        if name not in self.spellings:
            there = [s for s in spellings(name) if hasattr(self.program, s)]
            self.spellings[name] = there[0] if there else name
        return self.spellings[name]


def spellings(name):
    """`addNum` and `add_num`."""
    snake = "".join(f"_{c.lower()}" if c.isupper() else c for c in name)
    return (name, snake.lstrip("_")) if snake != name else (name,)


def method_of(holder, name):
    """A method as a function: each call has an instance of its own, as LeetCode makes one per test."""
    return lambda *args: getattr(holder(), name)(*args)


def kind_of(value):
    if isinstance(value, type):
        return "class"
    return "function" if isinstance(value, types.FunctionType) else "value"


# What is said of exceptions ---------------------------------------------------------------------------------------------


def no_module(error):
    name = error.name or ""
    return (
        f"there is no module {name} here: a submission may import Python's standard library "
        "and files of its own folder"
    )


def places_of(error, texts):
    """Where an exception came through the submission's files, innermost first; and how many times."""
    places = []
    trace = BaseException.__traceback__.__get__(error)
    while trace is not None:
        code = trace.tb_frame.f_code
        file = code.co_filename
        if file in texts:
            places.append((file, trace.tb_lineno, code, trace.tb_lasti))
        trace = trace.tb_next
    depth = len(places)
    found = []
    for file, line, code, at in reversed(places[-MAX_FRAMES:]):
        found.append((file, line or 1, column_of(texts[file], line or 1, code, at)))
    return found, depth


def column_of(text, line, code, at):
    for number, (first, _, column, _) in enumerate(code.co_positions()):
        if number == at // 2:
            if first != line or column is None:
                return 1
            lines = text.split("\n")
            whole = lines[line - 1].encode() if line <= len(lines) else b""
            return len(whole[:column].decode(errors="ignore")) + 1
    return 1


def told(get):
    """A text that a submission may have made to fail."""
    try:
        text = get()
        return text[:MAX_TEXT] if isinstance(text, str) else ""
    except BaseException:
        return ""


def describe(error, texts):
    # Asked for an attribute, an exception may throw another one.
    kind = type(error)
    name = told(lambda: type.__dict__["__name__"].__get__(kind))
    if kind is ModuleNotFoundError:
        message = no_module(error)
    elif kind is KeyError:
        message = told(lambda: repr(error.args[0]) if error.args else "")
    else:
        message = told(lambda: str(error))
    places, depth = places_of(error, texts)
    stack = "\n".join(f"at {file}:{line}:{column}" for file, line, column in places)
    if issubclass(kind, RecursionError):
        stack = f"{stack[: MAX_TEXT - 20]}\ndepth {depth}"
    return {"name": name, "message": message, "stack": stack[:MAX_TEXT]}


# A second look ------------------------------------------------------------------------------------------------------------


def watch_clock(ms, texts):
    """After so many ms the next turn of a loop, or call, in the submission's own code throws."""
    monitoring, events = sys.monitoring, sys.monitoring.events
    tool = monitoring.OPTIMIZER_ID - 1
    monitoring.use_tool_id(tool, "clock")
    began = []

    def late():
        if not began:
            began.append(clock())
        return clock() - began[0] > ms / 1000

    def line_at(code, offset):
        for start, end, line in code.co_lines():
            if start <= offset < end and line is not None:
                return line
        return code.co_firstlineno

    def jumped(code, at, to):
        if code.co_filename not in texts:
            return monitoring.DISABLE
        if to < at and late():
            raise still("loop", code, line_at(code, to))

    def called(code, at):
        if code.co_filename not in texts or code.co_name == "<module>":
            return monitoring.DISABLE
        if late():
            raise still(f"function {code.co_name}", code, code.co_firstlineno)

    def still(what, code, line):
        monitoring.set_events(tool, 0)
        error = StillRunning(what)
        error.place = (code.co_filename, line)
        return error

    monitoring.register_callback(tool, events.JUMP, jumped)
    monitoring.register_callback(tool, events.PY_START, called)
    monitoring.set_events(tool, events.JUMP | events.PY_START)


MUTATORS = set(
    "append add update extend insert pop remove discard clear setdefault popitem appendleft popleft "
    "extendleft sort reverse push rotate".split()
)


def survivors_in(text, file):
    """The variables that outlive a call: of the module, of a class, and default arguments."""
    tree = ast.parse(text)
    found = {}

    def note(name, node):
        found.setdefault(name, (node.lineno, node.col_offset + 1))

    holders = {}
    classes = {}
    for node in tree.body:
        for name, value in assigned(node):
            holders[name] = node
        if isinstance(node, ast.ClassDef):
            classes[node.name] = {n: inner for inner in node.body for n, _ in assigned(inner)}
    functions = [n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
    for function in functions:
        declared = {
            name
            for node in ast.walk(function)
            if isinstance(node, ast.Global)
            for name in node.names
        }
        local = {a.arg for a in ast.walk(function.args) if isinstance(a, ast.arg)}
        local |= {
            n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
        } - declared
        arguments = function.args
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults = dict(zip([a.arg for a in positional[::-1]], arguments.defaults[::-1]))
        defaults |= {a.arg: d for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults) if d}
        mutable = {
            name: node
            for name, node in defaults.items()
            if isinstance(node, (ast.List, ast.Dict, ast.Set, ast.Call, ast.ListComp, ast.DictComp))
        }
        for decorator in function.decorator_list:
            named = decorator.func if isinstance(decorator, ast.Call) else decorator
            if getattr(named, "attr", getattr(named, "id", "")) in ("cache", "lru_cache"):
                note(f"@{ast.unparse(named)} of {function.name}", function)
        for owner in changed_in(function):
            base, attribute = owner
            if attribute is None:
                if base in mutable:
                    note(base, mutable[base])
                elif base in holders and base not in local:
                    note(base, holders[base])
            elif base in ("self", "cls", *classes):
                for name, names in classes.items():
                    if attribute in names and (base in ("self", "cls") or base == name):
                        if base != "self" or not set_in_init(tree, name, attribute):
                            note(f"{name}.{attribute}", names[attribute])
            elif base in holders and base not in local:
                note(base, holders[base])
    return Survivors(dumps([[name, line, column] for name, (line, column) in found.items()]))


def assigned(node):
    if isinstance(node, ast.Assign):
        return [(t.id, node.value) for t in node.targets if isinstance(t, ast.Name)]
    if isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
        return [(node.target.id, node.value)]
    return []


def set_in_init(tree, name, attribute):
    """Whether each instance begins with an attribute of its own."""
    return any(
        isinstance(target, ast.Attribute) and target.attr == attribute
        for cls in tree.body
        if isinstance(cls, ast.ClassDef) and cls.name == name
        for function in cls.body
        if isinstance(function, ast.FunctionDef) and function.name == "__init__"
        for node in ast.walk(function)
        if isinstance(node, (ast.Assign, ast.AnnAssign))
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    )


def changed_in(function):
    """What a function changes: a variable, or an attribute of one."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in MUTATORS:
                yield owner_of(node.func.value)
            elif isinstance(node.func.value, ast.Name) and node.func.value.id == "heapq":
                yield from (owner_of(a) for a in node.args[:1])
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id.startswith(("heap", "insort")):
                yield from (owner_of(a) for a in node.args[:1])
        elif isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Delete)):
            targets = node.targets if isinstance(node, (ast.Assign, ast.Delete)) else [node.target]
            for target in targets:
                if isinstance(node, ast.AugAssign) or not isinstance(target, ast.Name):
                    yield owner_of(target)
                else:
                    yield (target.id, None)


def owner_of(node):
    attribute = None
    while True:
        if isinstance(node, ast.Name):
            return (node.id, attribute)
        if isinstance(node, ast.Attribute):
            attribute = node.attr
            node = node.value
        elif isinstance(node, ast.Subscript):
            node = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            node = node.func.value
        else:
            return ("", None)


# Chance -------------------------------------------------------------------------------------------------------------------

seed_generator = random.Random.seed
chance = None


def seed_chance(seed):
    """From now on `random`, and each generator that is made without a seed, draws from this one."""
    global chance
    chance = random.Random(seed)
    random.Random.seed = seed_or_draw
    random.seed = random._inst.seed
    random.seed(chance.getrandbits(64))


def seed_or_draw(self, a=None, version=2):
    seed_generator(self, chance.getrandbits(64) if a is None else a, version)


# Requests -----------------------------------------------------------------------------------------------------------------

submission = None
# A program that counts itself, its script and its entry.
counted = None
known = {}


def load(request):
    global submission
    script = loads(request["script"])
    if request["entry"]["kind"] == "dialogue":
        # What a submission draws while it is loaded has to repeat as well.
        seed_chance(0)
    known.update(texts_of(script))
    submission = Submission(script, request["entry"])
    return {"type": "loaded", **({"instead": submission.instead} if submission.instead else {})}


def unload():
    """Forgets what is loaded, so that it can be loaded anew."""
    places = [f for f in sys.meta_path if type(f) is Files]
    sys.meta_path[:] = [f for f in sys.meta_path if type(f) is not Files]
    for name, module in list(sys.modules.items()):
        if name == MODULE or getattr(getattr(module, "__spec__", None), "loader", None) in places:
            del sys.modules[name]


def prepare(request):
    """Makes this process one that counts, for good: by modules that the judge sends, and no other process has."""
    global counted
    modules = loads(request["realm"])
    for name, code in modules.items():
        module = sys.modules[name] = types.ModuleType(name)
        exec(marshal.loads(binascii.a2b_base64(code)), module.__dict__)
    make = sys.modules["counting_program"].Program
    for name in modules:
        del sys.modules[name]
    script = loads(request["script"])
    texts = texts_of(script)
    known.update(texts)
    counted = make(texts), script, request["entry"]
    return {"type": "done", "sites": counted[0].sites}


def load_counted(fuel):
    """Loads the program that counts anew."""
    global submission
    program, script, entry = counted
    unload()
    program.begin_loading(fuel)
    submission = Submission(script, entry, program.code_of)


def count(request):
    """Loads the program anew and calls it once. Only the call is counted."""
    load_counted(request["fuel"])
    submission.staged = submission.prepare(request["part"], request["input"])
    thrown = None
    counted[0].begin()
    try:
        submission.returned = submission.staged[0]()
    except BaseException as error:
        thrown = error
    reply = end_counting(thrown is not None)
    if reply is None:
        raise thrown
    return reply


def answer(text):
    return f'{{"type":"returned","output":{text}}}'.encode()


def serve(request):
    kind = request["type"]
    if kind == "load":
        return dumps(load(request)).encode()
    if kind == "call":
        run, output = submission.prepare(request["part"], request["input"])
        return answer(output(run()))
    if kind == "stage":
        submission.staged = submission.prepare(request["part"], request["input"])
    elif kind == "go":
        submission.returned = submission.staged[0]()
    elif kind == "prepare":
        return dumps(prepare(request)).encode()
    elif kind == "count":
        return count(request)
    elif kind == "fetch":
        return answer(submission.staged[1](submission.returned))
    else:
        raise ValueError(f"no such request: {kind}")
    return b'{"type":"done"}'


def failure(error):
    """The reply that says what was thrown."""
    kind = type(error)
    if kind is Missing:
        return dumps({"type": "missing", **error.what}).encode()
    if kind is Survivors:
        thrown = {"name": "Survivors", "message": str(error), "stack": ""}
    elif kind is StillRunning:
        file, line = error.place
        thrown = {"name": "StillRunning", "message": str(error), "stack": f"at {file}:{line}:1"}
    else:
        thrown = describe(error, known)
        BaseException.__traceback__.__set__(error, None)
    return dumps({"type": "threw", "error": thrown}).encode()


def reply_to(body):
    """The reply to one request. Never throws."""
    try:
        return serve(loads(body.to_bytes().decode()))
    except BaseException as error:
        return failure(error)


# Calls of a class -------------------------------------------------------------------------------------------------------
# Their list stays with the runner's other half (calls.ts), out of Python's reach, which calls these functions.


def begin_calls(seed=None):
    """Forgets the instances; with a seed, all chance begins anew as well."""
    if seed is not None:
        seed_chance(seed)
    submission.instances = {}


def make_call(conversation, name, given):
    """What one call returned, as it crosses, a text; or the reply that says what it threw, in bytes."""
    try:
        return submission.make_call(conversation, name, read_json(given, 0)[0])
    except BaseException as error:
        return failure(error)


def make_series(conversation, name, first, count):
    """Makes so many calls of a method that returns nothing: "null", or the reply that says what one threw."""
    try:
        submission.series(conversation, name, first, count)
        return "null"
    except BaseException as error:
        return failure(error)


def begin_counting(fuel):
    """Loads the program anew, and counts from now on. Returns the reply that says why it cannot be loaded, if so."""
    try:
        load_counted(fuel)
        counted[0].begin()
        return None
    except BaseException as error:
        return failure(error)


def end_counting(failed):
    """The reply that tells what was counted; None where a call failed for another reason than that it was too much."""
    units, spent, sites = counted[0].end()
    if failed and not spent:
        return None
    return dumps({"type": "counted", "spent": spent, "units": units, "sites": sites}).encode()


def set_limit(limit):
    """A submission may ask for any depth; it has the most there is already."""
    if not isinstance(limit, int):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    apply_limit(min(limit, RECURSION))


apply_limit = sys.setrecursionlimit


def warm(requests):
    """Answers requests of ours, and forgets them."""
    for request in requests:
        serve(request)
    known.clear()
    unload()


def begin(send):
    """Once in each process, after the snapshot was restored."""
    sys.stdout = sys.__stdout__ = sys.stderr = sys.__stderr__ = Console(send)
    sys.stdin = sys.__stdin__ = io.StringIO("")


def settle():
    """Once, before the snapshot is made."""
    warnings.simplefilter("ignore")
    sys.set_int_max_str_digits(0)
    apply_limit(RECURSION)
    sys.setrecursionlimit = set_limit
    # The interpreter has 32 bits. Many take this number for infinity, and so does what they wrote elsewhere.
    sys.maxsize = 2**63 - 1
    sys.argv = [""]
    gc.collect()
    gc.freeze()
