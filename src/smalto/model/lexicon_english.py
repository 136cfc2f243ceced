"""English words for where things are, which only the rules read: the model gets no hint of them."""

# ruff: noqa: E501

from __future__ import annotations

from smalto.model.lexicon import table_of

_SIT = ("sits", "sitting", "sit", "sat", "seated", "stands", "standing", "stand", "stood")
_ATOP = {
    f"{verb} on {top}": "on" if verb.startswith("st") else "sits_on"
    for verb in _SIT for top in ("top of", "the top of")
}  # fmt: skip
_WHERE = {
    "in front of": "in_front_of", "on the left of": "left_of", "on the right of": "right_of",
    "on the left side of": "left_of", "on the right side of": "right_of",
}  # fmt: skip
MORE_RELATIONS = (
    table_of(
        """
left_of: on the left hand side of, to the left hand side of, left from
right_of: on the right hand side of, to the right hand side of, right from
rides: driving, drives, drove
in: peeking out of, peeks out of, looking out of, looks out of, coming out of, comes out of, out of, hidden in, hiding in, hides in
beside: feeding, washing, cleaning, decorating, pushing, petting, repairing, watering, side by side with, right next to, right beside, beside of
under: in the shade of, right under, hides under, hiding under
behind: hides behind, peeking from behind, from behind, right behind, peeking out from behind
flanks: on both sides of, on either side of, on each side of, at both sides of, at either side of, at each side of
on: on the left shoulder of, on the right shoulder of, on the shoulder of, on the shoulders of, on the back of, on the roof of, on the lap of, at the top of, on the crown of
beside: at the feet of, at the foot of, at the base of
on: crossing, crosses, balancing on, balances on, laying on, rests on, rest on, lies on, lie on, landed on, stand on, sits atop, sitting atop, hanging on, hangs on, stood on
below: swinging from, swings from, hanging from, hangs from, hang from, dangling from, dangles from
above: float over, float above, hover over, hover above, hang above, hang over, fly over, fly above, soars over, soaring over, soars above, soaring above, floats over, floating over, floats above, floating above, hovers over, hovers above, hangs above, hanging above, hung above, hangs over, flies over, flies above, high above, right above, suspended above
in_front_of: right in front of
leans_on: against, leaned against
looks_at: looks up at, looking up at, looks down at, looking down at, look at
around: circle around, circling around, circles around
"""
    )
    | _ATOP
    | {f"{verb} {where}": kind for verb in _SIT for where, kind in _WHERE.items()}
)
"""What the rules read and the model is given no hint of."""

TAILS = table_of(
    """
wears: on its head, on his head, on her head, on their heads, on the head, around its neck, on its nose, on his nose
holds: in one hand, in the other hand, in the other, in one paw, in the left hand, in the right hand, in its left hand, in its right hand, in his left hand, in his right hand, in her left hand, in her right hand, in its hand, in his hand, in her hand, in hand, in its paw, in its paws, in its mouth, in his hands, in her hands, in its hands, in his arms, in her arms
on: on its back, on his back, on her back
"""
)
"""After "with a hat": the thing named last is worn, held or borne by the one before it."""
LOOSE = table_of(
    """
left_of: on the left, to the left, on its left, at left, left, on the left side, on the left hand side, to its left, on its left side, to its left side, at its left, at the left, left side, on the far left
right_of: on the right, to the right, on its right, at right, right, on the right side, on the right hand side, to its right, on its right side, to its right side, at its right, at the right, right side, on the far right
above: above, overhead, high above, up above, over its head, above its head
below: below, down below, beneath
on: on top
under: underneath, under
in: inside
flanks: on both sides, on either side, on each side, at both sides, at either side
beside: nearby, side by side, by its side, at its side
behind: in the background, behind, in the back, at the back, further back, in the distance
in_front_of: in the foreground, in front, at the front, up front, in the front
middle: in the middle, in the center, in the centre
row: from left to right, left to right
"""
) | {
    f"{verb} {said}": kind
    for verb in _SIT
    for said, kind in {
        "on the left": "left_of", "on the right": "right_of", "in the middle": "middle",
        "in the background": "behind", "in the foreground": "in_front_of", "in front": "in_front_of",
    }.items()
}  # fmt: skip
"""Said without the second thing, which then is another one of the picture."""
