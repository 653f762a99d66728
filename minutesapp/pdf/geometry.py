"""Places on a page: how they are moved, turned and enlarged, and which boxes they make. Points, from below left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
FARTHEST = 1e7
"""Points; what is said to lie beyond lies there."""
FULL = 0.85
"""The share of its box that a shape fills which is as good as a box: also with round corners."""


class Box(NamedTuple):
    """From left and bottom to right and top."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        """Square points; none for a box inside out."""
        return max(0.0, self.right - self.left) * max(0.0, self.top - self.bottom)

    @property
    def thinnest(self) -> float:
        """The shorter side."""
        return min(self.right - self.left, self.top - self.bottom)

    def within(self, other: Box) -> Box:
        """What of it lies in another."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        return Box(left, bottom, min(self.right, other.right), min(self.top, other.top))

    def holds(self, other: Box) -> bool:
        """Whether another lies in it, all of it."""
        return self.within(other) == other


EVERYWHERE = Box(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST)


def times(first: Matrix, second: Matrix) -> Matrix:
    """One after the other."""
    a, b, c, d, e, f = first
    u, v, w, x, y, z = second
    return (a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z)


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """Where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return _near(a * x + c * y + e), _near(b * x + d * y + f)


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box around points, of which there is one at least."""
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def box_at(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """The box around a box that is moved."""
    corners = ((left, bottom), (right, bottom), (right, top), (left, top))
    return box_of([moved(matrix, x, y) for x, y in corners])


def is_box(points: Sequence[Point]) -> bool:
    """Whether a shape with these corners fills its box."""
    whole = box_of(points).area
    return whole > 0 and abs(_turned_area(points)) >= FULL * whole


def turn_of(points: Sequence[Point]) -> bool:
    """Whether a shape is drawn against the clock."""
    return _turned_area(points) > 0


def matrix_in(values: Any) -> Matrix:
    """The matrix that a file states; one that changes nothing where it states none."""
    if isinstance(values, list) and len(values) == 6 and all(isinstance(value, int | float) for value in values):
        a, b, c, d, e, f = (_near(float(value)) for value in values)
        return (a, b, c, d, e, f)
    return AS_IT_IS


def box_in(values: Any) -> Box | None:
    """The box that a file states, from whatever corner."""
    if isinstance(values, list) and len(values) == 4 and all(isinstance(value, int | float) for value in values):
        left, bottom, right, top = (_near(float(value)) for value in values)
        return box_of([(left, bottom), (right, top)])
    return None


def _turned_area(points: Sequence[Point]) -> float:
    """Square points; less than none for a shape that is drawn with the clock."""
    ring = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x * v - u * y for (x, y), (u, v) in ring) / 2


def _near(place: float) -> float:
    return min(max(place, -FARTHEST), FARTHEST) if place == place else 0.0
