"""What a submission finds without an import, as on LeetCode's page."""

# The order is LeetCode's: where two modules have a name, the later one's counts.
from string import *
from re import *
from datetime import *
from collections import *
from heapq import *
from bisect import *
from copy import *
from math import *
from random import *
from statistics import *
from itertools import *
from functools import *
from operator import *
from io import *
from sys import *
from json import *
import string
import re
import datetime
import collections
import heapq
import bisect
import copy
import math
import random
import statistics
import itertools
import functools
import operator
import io
import sys
import json
from typing import *


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class NaryNode:
    def __init__(self, val=0, children=None):
        self.val = val
        self.children = [] if children is None else children


Node = NaryNode

NAMES = {name: value for name, value in list(globals().items()) if not name.startswith("_")}


def offered(builtins):
    """Those names beside the built-in ones, which come first: a submission's own names hide both."""
    return {**NAMES, **builtins.__dict__}
